package org.mithaq.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** Ends a native server when this JVM is gone: a shell waits for the end of its input, which the system closes even after kill -9. */
record NativeParentWatch(Process shell) {

    static NativeParentWatch over(Process server) throws IOException {
        var script = "cat >/dev/null; kill -INT " + server.pid();
        return new NativeParentWatch(new ProcessBuilder(OwnSession.of(List.of("/bin/sh", "-c", script)))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    void end() {
        // the shell first: it must not outlive its cat and send the signal
        var cat = shell.descendants().toList();
        shell.destroyForcibly();
        cat.forEach(ProcessHandle::destroyForcibly);
    }
}
