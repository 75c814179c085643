package org.mithaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As {@link Senders}, over a connection and with a token of each one's own. One thread serves all of them, since a thread for
 * each would take as much of two processors as the service itself.
 */
record HttpSenders(int port, List<String> tokens) {

    /** Sends for so long, and until every command on its way is answered. */
    Senders.Sent send(Duration duration) {
        var connections = new ArrayList<HttpConnection>();
        try (var selector = Selector.open()) {
            tokens.forEach(token -> connections.add(new HttpConnection(selector, port, token)));
            return send(duration, selector, connections);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            connections.forEach(HttpSenders::close);
        }
    }

    private static Senders.Sent send(Duration duration, Selector selector, List<HttpConnection> connections)
            throws IOException {
        var began = System.nanoTime();
        var acknowledged = 0L;
        var under = 0;
        for (var connection : connections) {
            connection.send();
            under++;
        }
        while (under > 0) {
            selector.select();
            for (var ready : selector.selectedKeys()) {
                var connection = (HttpConnection) ready.attachment();
                if (connection.go()) {
                    acknowledged++;
                    under--;
                    if (System.nanoTime() - began < duration.toNanos()) {
                        connection.send();
                        under++;
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return new Senders.Sent(acknowledged, System.nanoTime() - began);
    }

    private static void close(HttpConnection connection) {
        try {
            connection.close();
        } catch (IOException _) {
            // it is closed as well as it can be
        }
    }
}
