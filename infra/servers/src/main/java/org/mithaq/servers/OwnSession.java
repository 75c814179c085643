package org.mithaq.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Starts children in a session of their own, so that Ctrl-C reaches only the parent, which then ends them in order. */
final class OwnSession {

    private static final Optional<Path> SETSID = onPath("setsid");

    private OwnSession() {}

    /** The same command with the same process id; unchanged where there is no setsid, as on macOS. */
    static List<String> of(List<String> command) {
        var whole = new ArrayList<String>();
        SETSID.ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(command);
        return whole;
    }

    static Optional<Path> onPath(String program) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
