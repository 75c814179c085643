package org.mithaq.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server that could not be started, why, and where its last words stand. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final long TAIL_BYTES = 16 * 1024;

    private final transient @Nullable Path log;

    StartFailed(String reason, Path log) {
        super(reason);
        this.log = log;
    }

    StartFailed(String reason, Exception cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.log = null;
    }

    /** The end of the server's log, empty when it has none. */
    public List<String> lastLines(int count) {
        if (log == null || !Files.exists(log)) {
            return List.of();
        }
        try (var in = Files.newInputStream(log)) {
            in.skipNBytes(Math.max(0, Files.size(log) - TAIL_BYTES));
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
