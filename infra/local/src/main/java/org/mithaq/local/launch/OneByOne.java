package org.mithaq.local.launch;

import java.nio.file.Path;
import java.util.Map;
import org.mithaq.servers.ChildServer;

/** The servers of an installation for somebody who starts, stops and kills them one by one, without a launcher. */
public final class OneByOne {

    private OneByOne() {}

    /** Takes what was built; nothing is started yet. Servers that the settings give from outside are not among them. */
    public static Map<Part, ChildServer> of(Settings settings, Path home) {
        var data = DataFolder.writable(settings.data());
        data.programs().takeBuilt(home);
        return Installation.of(settings, data).servers();
    }
}
