package org.mithaq.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;

/**
 * One connection to a command service that is kept open between commands, and opened anew when the service closes it. It
 * understands no more of HTTP than it needs, so that the one who asks takes little of the time that is measured.
 */
final class HttpEntrance implements Senders.Entrance {

    private static final byte[] POST = "POST /api/commands/".getBytes(ISO_8859_1);
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final int MOST_OF_A_HEAD = 4096;
    private static final String LENGTH = "\r\nContent-Length: ";

    private final int port;
    private final byte[] head;
    private final byte[] buffer = new byte[64 * 1024];
    private @Nullable Socket line;

    HttpEntrance(int port, String token) {
        this.port = port;
        this.head = (" HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: ")
                .getBytes(ISO_8859_1);
    }

    @Override
    public void pass(PlanLife plan, int number) {
        var command = plan.command(number);
        var body = Json.LENIENT.writeValueAsBytes(command);
        var request = new ByteArrayOutputStream(body.length + MOST_OF_A_HEAD);
        request.writeBytes(POST);
        request.writeBytes(command.getClass().getSimpleName().getBytes(ISO_8859_1));
        request.writeBytes(head);
        request.writeBytes(Integer.toString(body.length).getBytes(ISO_8859_1));
        request.writeBytes(END_OF_HEAD);
        request.writeBytes(body);
        try {
            pass(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void pass(ByteArrayOutputStream request) throws IOException {
        var open = line == null ? open(port) : line;
        line = open;
        request.writeTo(open.getOutputStream());
        var answer = answer(open.getInputStream());
        if (!answer.startsWith("HTTP/1.1 200")) {
            throw new IOException(answer);
        }
        if (answer.contains("\r\nConnection: close")) {
            close();
        }
    }

    private static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** The whole of it. The service says how long it is, and mostly one read is enough. */
    private String answer(InputStream in) throws IOException {
        var text = "";
        var whole = Integer.MAX_VALUE;
        for (var arrived = 0; arrived < whole; ) {
            if (arrived == buffer.length) {
                throw new IOException("The answer is longer than any receipt: " + text);
            }
            var read = in.read(buffer, arrived, buffer.length - arrived);
            if (read < 0) {
                throw new IOException("The service has hung up after: " + text);
            }
            arrived += read;
            text = new String(buffer, 0, arrived, ISO_8859_1);
            var body = text.indexOf("\r\n\r\n") + 4;
            whole = body < 4 ? Integer.MAX_VALUE : body + length(text.substring(0, body));
        }
        return text;
    }

    private static int length(String head) throws IOException {
        var said = head.indexOf(LENGTH);
        if (said < 0) {
            throw new IOException("The service does not say how long its answer is: " + head);
        }
        var from = said + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)));
    }

    @Override
    public void close() {
        try {
            if (line != null) {
                line.close();
            }
        } catch (IOException _) {
            // it is closed as well as it can be
        }
        line = null;
    }
}
