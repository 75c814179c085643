package org.mithaq.reliability.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A disk in memory of a few hundred megabytes, which can be filled to the last byte; only root may make one. */
public final class SmallDisk {

    private static final String SIZE = "size=700m";
    private static final int MEGABYTE = 1024 * 1024;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** At this folder, if the machine allows it; otherwise the folder is one of the large disk. */
    static Optional<SmallDisk> at(Path folder) throws IOException {
        Files.createDirectories(folder);
        return run(List.of("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString()))
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    /** Fills it until nothing goes on it any more. */
    public void fill() {
        var block = ByteBuffer.allocate(MEGABYTE);
        try (var file = FileChannel.open(ballast(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (file.write(block.clear()) > 0) {
                // on and on
            }
        } catch (IOException _) {
            // full, which is the purpose
        }
    }

    /** Makes room again. */
    public void free() {
        try {
            Files.deleteIfExists(ballast());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void close() {
        run(List.of("umount", folder.toString()));
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    private static boolean run(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
