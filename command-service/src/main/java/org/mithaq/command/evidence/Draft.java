package org.mithaq.command.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import org.mithaq.events.Sha256;

/** Bytes that came in and of which nobody knows yet whether they may stay. They are on disk; closed, they are gone. */
public record Draft(Path file, Sha256 sha256, long size) implements AutoCloseable {

    /** Writes at most one byte more than {@code most}, hashing as it writes. */
    static Draft in(Path folder, InputStream bytes, long most) throws IOException {
        var file = Files.createTempFile(folder, "draft-", "");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var out = new BufferedOutputStream(Channels.newOutputStream(channel));
                var in = new DigestInputStream(bytes, Digests.sha256())) {
            var size = copy(in, out, most);
            out.flush();
            channel.force(true);
            return new Draft(file, Digests.finish(in.getMessageDigest()), size);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private static long copy(InputStream in, BufferedOutputStream out, long most) throws IOException {
        var buffer = new byte[16 * 1024];
        var size = 0L;
        int read;
        while (size <= most && (read = in.read(buffer, 0, (int) Math.min(buffer.length, most + 1 - size))) > 0) {
            out.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
