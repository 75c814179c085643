package org.mithaq.servers;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How PostgreSQL, which refuses to run as root, is run here: which words stand before its command and whose its files are. */
record NotRoot(List<String> prefix, int owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    /** Needs every folder above the data to be passable for others. */
    private static final NotRoot AS_NOBODY =
            new NotRoot(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"), NOBODY);

    /** Works below folders of root's own; some containers forbid it. */
    private static final NotRoot IN_OWN_NAMESPACE = new NotRoot(List.of("unshare", "--user"), ROOT);

    /** The first way in which the data folder can be written; the folder belongs to the right user afterwards. */
    static NotRoot writing(Path data) throws IOException, InterruptedException {
        var self = (int) new UnixSystem().getUid();
        if (self != ROOT) {
            return new NotRoot(List.of(), self);
        }
        for (var way : List.of(AS_NOBODY, IN_OWN_NAMESPACE)) {
            OwnFiles.giveTo(way.owner, data);
            if (way.run("test", "-w", data.toString()) == 0) {
                return way;
            }
        }
        throw new IOException(
                "PostgreSQL does not run as root, and neither setpriv nor unshare can leave root here for " + data
                        + "; start Mithaq as another user");
    }

    List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    private int run(String... command) throws IOException, InterruptedException {
        if (OwnSession.onPath(prefix.getFirst()).isEmpty()) {
            return -1;
        }
        return new ProcessBuilder(command(command))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
