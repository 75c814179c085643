package org.mithaq.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;

/**
 * One sender and its connection to a command service, which is kept open between commands and opened anew when the service
 * closes it. It understands no more of HTTP than it needs, so that who asks takes little of the time that is measured.
 */
final class HttpConnection implements AutoCloseable {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final String LENGTH = "\r\nContent-Length: ";
    private static final int MOST = 64 * 1024;

    private final Selector selector;
    private final int port;
    private final byte[] head;
    private final ByteBuffer request = ByteBuffer.allocateDirect(MOST);
    private final ByteBuffer answer = ByteBuffer.allocateDirect(MOST);
    private PlanLife plan = PlanLife.next();
    private int number;
    private @Nullable SelectionKey line;

    HttpConnection(Selector selector, int port, String token) {
        this.selector = selector;
        this.port = port;
        this.head = (" HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: application/json\r\nContent-Length: ")
                .getBytes(ISO_8859_1);
    }

    /** Sends the next command of its plan, or the first of another one. */
    void send() throws IOException {
        if (number == PlanLife.COMMANDS) {
            plan = PlanLife.next();
            number = 0;
        }
        var command = plan.command(number++);
        var body = Json.LENIENT.writeValueAsBytes(command);
        request.clear()
                .put("POST /api/commands/".getBytes(ISO_8859_1))
                .put(command.getClass().getSimpleName().getBytes(ISO_8859_1))
                .put(head)
                .put(Integer.toString(body.length).getBytes(ISO_8859_1))
                .put(END_OF_HEAD)
                .put(body)
                .flip();
        answer.clear();
        go();
    }

    /** Goes on with what the line is ready for; true when the command was acknowledged. */
    boolean go() throws IOException {
        var open = line == null ? open() : line;
        line = open;
        var channel = (SocketChannel) open.channel();
        if (request.hasRemaining()) {
            channel.write(request);
            open.interestOps(request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
            return false;
        }
        if (channel.read(answer) < 0) {
            throw new IOException("The service has hung up after: " + arrived());
        }
        return isWhole();
    }

    private SelectionKey open() throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel.register(selector, SelectionKey.OP_READ, this);
    }

    private boolean isWhole() throws IOException {
        var text = arrived();
        var body = text.indexOf("\r\n\r\n") + 4;
        if (body < 4 || answer.position() < body + length(text.substring(0, body))) {
            if (!answer.hasRemaining()) {
                throw new IOException("The answer is longer than any receipt: " + text);
            }
            return false;
        }
        if (!text.startsWith("HTTP/1.1 200")) {
            throw new IOException(text);
        }
        if (text.contains("\r\nConnection: close")) {
            close();
        }
        return true;
    }

    private String arrived() {
        return ISO_8859_1.decode(answer.duplicate().flip()).toString();
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
    public void close() throws IOException {
        if (line != null) {
            line.channel().close();
        }
        line = null;
    }
}
