package org.mithaq.command.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A connection on which bytes are sent as they are, where no client would send them so. */
final class Wire {

    private static final int PATIENCE = 8_000;

    private Wire() {}

    /** Sends these bytes, says that nothing more comes, and listens until the other side hangs up. */
    static Heard say(int port, byte[] bytes) throws IOException {
        var began = System.nanoTime();
        try (var socket = connect(port)) {
            try {
                socket.getOutputStream().write(bytes);
                socket.shutdownOutput();
            } catch (SocketException _) {
                // It has answered before everything was said.
            }
            return heard(socket, began);
        }
    }

    static Socket connect(int port) throws IOException {
        var socket = new Socket();
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** All that comes until the other side hangs up. */
    static Heard heard(Socket socket, long began) throws IOException {
        var all = new ByteArrayOutputStream();
        var buffer = new byte[8_192];
        try {
            var in = socket.getInputStream();
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                all.write(buffer, 0, read);
            }
        } catch (SocketException _) {
            // Hung up without waiting for the rest of what was said.
        }
        return new Heard(all.toString(StandardCharsets.UTF_8), Duration.ofNanos(System.nanoTime() - began));
    }
}
