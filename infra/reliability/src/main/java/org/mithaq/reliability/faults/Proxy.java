package org.mithaq.reliability.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The way between a service and its database, which can be made slow, be cut, or be cut in the one moment that matters:
 * when the client has sent its commit and has not yet been answered.
 */
public final class Proxy implements AutoCloseable {

    /** How the way is. */
    public enum Way {
        OPEN,
        /** Every answer takes longer. */
        SLOW,
        /** Nothing arrives any more, and nobody is told. */
        SWALLOWED,
        /** Every connection is reset, and no new one is taken. */
        CLOSED,
        /** A commit reaches the server; its answer does not reach the client, whose connection is reset. */
        CUT_INSIDE_COMMIT
    }

    private static final Duration SLOWNESS = Duration.ofMillis(300);
    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private final InetSocketAddress server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Way way = Way.OPEN;

    public Proxy(int port, int serverPort) throws IOException {
        door = new ServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        Thread.ofVirtual().name("proxy").start(this::open);
    }

    /** Makes the way so; the connections that are open feel it at once. */
    public void be(Way now) {
        way = now;
        if (now == Way.CLOSED || now == Way.OPEN) {
            // what hung in a way that was swallowed never comes right again
            links.forEach(Link::reset);
        }
    }

    /** How often a connection was cut inside a commit. */
    public int cuts() {
        return cuts.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
        links.forEach(Link::reset);
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                if (way == Way.CLOSED) {
                    reset(client);
                } else {
                    new Link(client).begin();
                }
            } catch (IOException _) {
                // closed, or the server is away: whoever came is told by the end of the connection
            }
        }
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException _) {
            // gone already
        }
    }

    /** One connection. */
    private final class Link {

        private final Socket client;
        private final Socket upstream = new Socket();

        Link(Socket client) {
            this.client = client;
        }

        void begin() throws IOException {
            try {
                upstream.connect(server, 2_000);
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
            } catch (IOException away) {
                Proxy.reset(client);
                throw away;
            }
            links.add(this);
            Thread.ofVirtual().start(() -> run(this::toServer));
            Thread.ofVirtual().start(() -> run(this::toClient));
        }

        void reset() {
            links.remove(this);
            Proxy.reset(client);
            Proxy.reset(upstream);
        }

        private interface Copying {
            void copy() throws IOException;
        }

        private void run(Copying copying) {
            try {
                copying.copy();
            } catch (IOException _) {
                // one side is gone, and so is the other one
            } finally {
                reset();
            }
        }

        private void toServer() throws IOException {
            copy(client.getInputStream(), upstream, _ -> {});
        }

        private void toClient() throws IOException {
            copy(upstream.getInputStream(), client, chunk -> {
                if (way == Way.CUT_INSIDE_COMMIT && CommitWatch.answersACommit(chunk)) {
                    cuts.incrementAndGet();
                    throw new IOException("cut inside a commit");
                }
                if (way == Way.SLOW) {
                    pause();
                }
            });
        }

        private interface Looking {
            void at(byte[] chunk) throws IOException;
        }

        private void copy(InputStream from, Socket to, Looking looking) throws IOException {
            var buffer = new byte[BUFFER];
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                var chunk = Arrays.copyOf(buffer, read);
                looking.at(chunk);
                if (way != Way.SWALLOWED) {
                    to.getOutputStream().write(chunk);
                    to.getOutputStream().flush();
                }
            }
        }

        private static void pause() {
            try {
                Thread.sleep(SLOWNESS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
