package org.mithaq.local.demo;

import java.util.Map;
import java.util.TreeMap;

/** Plans that stand in files. */
record LoadedFiles(DemoFiles files, CommandDoor door) implements Loading {

    @Override
    public Map<String, Long> load() {
        var versions = new TreeMap<String, Long>();
        files.read()
                .forEach((name, lines) ->
                        door.send(name, lines).forEach((plan, version) -> versions.merge(plan, version, Math::max)));
        return versions;
    }
}
