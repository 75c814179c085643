package org.mithaq.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;

/**
 * One connection to a command service that is kept open between commands, and opened anew when the service closes it. It
 * understands no more of HTTP than it needs, so that the one who asks takes little of the time that is measured.
 */
final class HttpEntrance implements Senders.Entrance {

    private final int port;
    private final String token;
    private @Nullable Line line;

    HttpEntrance(int port, String token) {
        this.port = port;
        this.token = token;
    }

    /** An open connection. */
    private record Line(Socket socket, InputStream in) {

        static Line open(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return new Line(socket, new BufferedInputStream(socket.getInputStream()));
        }

        String next() throws IOException {
            var text = new StringBuilder(64);
            for (var c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("The service has hung up");
                }
                if (c != '\r') {
                    text.append((char) c);
                }
            }
            return text.toString();
        }
    }

    @Override
    public void pass(PlanLife plan, int number) {
        var command = plan.command(number);
        var body = Json.LENIENT.writeValueAsBytes(command);
        var head = String.join(
                "\r\n",
                "POST /api/commands/" + command.getClass().getSimpleName() + " HTTP/1.1",
                "Host: 127.0.0.1:" + port,
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "Content-Length: " + body.length,
                "",
                "");
        try {
            pass(head.getBytes(ISO_8859_1), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void pass(byte[] head, byte[] body) throws IOException {
        var open = line == null ? Line.open(port) : line;
        line = open;
        var request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        open.socket().getOutputStream().write(request);
        var status = open.next();
        var length = 0;
        var chunked = false;
        var last = false;
        for (var header = open.next(); !header.isEmpty(); header = open.next()) {
            var small = header.toLowerCase(Locale.ROOT);
            length = small.startsWith("content-length:")
                    ? Integer.parseInt(small.substring(15).strip())
                    : length;
            chunked |= small.startsWith("transfer-encoding: chunked");
            last |= small.equals("connection: close");
        }
        var answer = chunked ? chunks(open) : new String(open.in().readNBytes(length), UTF_8);
        if (!status.contains(" 200")) {
            throw new IOException(status + " " + answer);
        }
        if (last) {
            close();
        }
    }

    private static String chunks(Line line) throws IOException {
        var text = new StringBuilder();
        for (var length = length(line); length > 0; length = length(line)) {
            text.append(new String(line.in().readNBytes(length), UTF_8));
            line.next();
        }
        line.next();
        return text.toString();
    }

    private static int length(Line line) throws IOException {
        return Integer.parseInt(line.next(), 16);
    }

    @Override
    public void close() {
        try {
            if (line != null) {
                line.socket().close();
            }
        } catch (IOException _) {
            // it is closed as well as it can be
        }
        line = null;
    }
}
