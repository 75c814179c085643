package org.mithaq.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.mithaq.bench.Address.Draw;
import org.mithaq.servers.TestServers;

/**
 * The pages and calls of a query service that has taken in many plans: each kind in turn, of random plans and days, by one
 * reader on loopback, to the end of the answer.
 */
final class Pages implements Repeated {

    static final String NAME = "pages";

    private static final long SEED = 4;
    private static final Duration LOOK = Duration.ofMillis(200);

    private final QueryServer server;
    private final Draw draw;

    private Pages(QueryServer server, Draw draw) {
        this.server = server;
        this.draw = draw;
    }

    /** A service that has taken in these plans, and was started again after that. */
    static Pages over(MadePlans made, Path home, Stopwatch stopwatch, PrintWriter err) {
        try {
            var folder = Files.createTempDirectory("mithaq-pages-");
            var kafka = TestServers.kafka();
            var topic = PlanTopic.filled(kafka, made, err);
            var database = TestServers.postgres().freshQueryDatabase();
            var server = new QueryServer(home, folder.resolve("query-service.log"), database, kafka, topic);
            var pages = new Pages(server, new Draw(new Random(SEED), made));
            pages.takeIn(made.total(), stopwatch, err);
            pages.first(stopwatch);
            return pages;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void once(Stopwatch stopwatch) {
        Address.ALL.forEach(address -> get(address, NAME + "." + address.name(), stopwatch));
    }

    void close() {
        server.close();
    }

    private void takeIn(int events, Stopwatch stopwatch, PrintWriter err) {
        server.start();
        var began = System.nanoTime();
        while (server.listed() < events) {
            pause();
        }
        var took = System.nanoTime() - began;
        stopwatch.note(NAME + ".take-in", took);
        err.println("The query service takes in " + Math.round(events / (took / 1e9)) + " events a second");
        server.stop();
        server.start();
    }

    /** Nothing is compiled and no plan was read: what the first reader after a start waits for. */
    private void first(Stopwatch stopwatch) {
        Address.ALL.forEach(address -> get(address, NAME + "." + address.name() + ".first", stopwatch));
    }

    private void get(Address address, String figure, Stopwatch stopwatch) {
        var path = address.path().apply(draw);
        stopwatch.time(figure, () -> server.get(path));
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", interrupted);
        }
    }
}
