package org.mithaq.command.door;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The body of a request while it arrives. The server waits anew for every byte; here the whole has to come at a pace, so that
 * nobody holds a connection and a thread by sending a byte now and then.
 */
final class Arriving extends InputStream {

    /** In bytes a second, beyond the time that every body is given. */
    static final int PACE = 8 * 1024;

    private final InputStream body;
    private final Duration given;
    private final long began = System.nanoTime();
    private long arrived;

    Arriving(InputStream body, Duration given) {
        this.body = body;
        this.given = given;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            var read = body.read(buffer, offset, length);
            arrived += Math.max(0, read);
            if (read >= 0 && late()) {
                throw tooSlow();
            }
            return read;
        } catch (IOException failed) {
            // The server wraps what befell it.
            if (failed instanceof SocketTimeoutException || failed.getCause() instanceof SocketTimeoutException) {
                throw tooSlow();
            }
            throw failed;
        }
    }

    private boolean late() {
        var allowed = given.plus(Duration.ofSeconds(arrived / PACE));
        return System.nanoTime() - began > allowed.toNanos();
    }

    private static RuntimeException tooSlow() {
        return LastResort.refusal(408);
    }
}
