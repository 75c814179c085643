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

    /** What an earlier demonstration opened otherwise stays as it is: a plan is opened once. */
    @Override
    public Map<String, Long> load() {
        var answers = door.answers(name, lines);
        var opened = answers.getFirst().at("/problem/code").asString("");
        return opened.equals("plan.already-opened") ? Map.of() : CommandDoor.versions(name, lines, answers);
    }
}
