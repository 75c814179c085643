package org.mithaq.local.demo;

import java.util.List;
import java.util.Map;
import org.mithaq.local.door.CommandDoor;

/** A plan that stands in a file. */
record LoadedFile(String name, List<String> lines, CommandDoor door) implements Loading {

    /** One for each file. */
    static List<Loading> of(DemoFiles files, CommandDoor door) {
        return files.read().entrySet().stream()
                .<Loading>map(file -> new LoadedFile(file.getKey(), file.getValue(), door))
                .toList();
    }

    @Override
    public Map<String, Long> load() {
        return door.send(name, lines);
    }
}
