package org.mithaq.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.mithaq.plan.PlanStream;
import org.mithaq.servers.OwnFiles;
import org.mithaq.servers.TestServers;

/** The event log, its peers and what follows it: each on a database of its own, all on one PostgreSQL server. */
record LogRows(LogScale scale, Path home, PrintWriter err, Laid laid) {

    /** Nobody listens there: what is measured over HTTP is the way of a command to the commit and back. */
    private static final String NO_KAFKA = "127.0.0.1:9";

    private static final int BLOCK = 10_000;

    /** The rows of every run. */
    void lay(Stopwatch stopwatch) {
        var store = store();
        Durability.check(store.owner());
        stopwatch.value("log.line", "bytes", new MadeLog(0).averageLine());
        if (laid.wants("log.raw") || laid.wants("log.copy")) {
            raw();
        }
        if (laid.wants("log.axon")) {
            peers();
        }
        var bus = PlanBus.ours(store.ours());
        scale.senders().forEach(senders -> laid.add(BusRow.of(senders, bus)));
        laid.add(BusRow.keyed(LogScale.SENDERS, bus));
        if (laid.wants("log.replay") || laid.wants("log.verification")) {
            replay();
        }
        if (scale.services() && laid.wants("log.http")) {
            http();
        }
        if (scale.services() && laid.wants("log.publication")) {
            publication();
        }
        if (scale.services() && laid.wants("log.projection")) {
            projection();
        }
    }

    /** What a full run measures beside that. */
    void layMore() {
        scale.before().stream()
                .filter(events -> laid.wants("log.before." + events))
                .forEach(events -> {
                    var store = store();
                    err.println("An event log gets " + events + " events before commands come");
                    fill(store.owner(), events);
                    laid.add(new BusRow("log.before." + events, LogScale.SENDERS, PlanBus.ours(store.ours()), false));
                });
        var store = store();
        laid.add(FootprintRow.ours(PlanBus.ours(store.ours()), store.owner()));
        var peer = peer();
        laid.add(FootprintRow.peer(PlanBus.cachingPeer(peer.engine(), peer.transactions()), peer.pool()));
        err.println("Flowable makes its tables");
        var flowable = FlowableRow.engine(TestServers.postgres().freshCommandDatabase(), laid);
        FlowableRow.WORKERS.forEach(workers -> laid.add(new FlowableRow(flowable, workers)));
    }

    private Store store() {
        var store = Store.empty(TestServers.postgres().freshCommandDatabase());
        laid.atTheEnd(store::close);
        return store;
    }

    private Peer peer() {
        var peer = Peer.on(TestServers.postgres().freshCommandDatabase());
        laid.atTheEnd(peer::close);
        return peer;
    }

    private void raw() {
        var owner = store().owner();
        laid.add(RawRow.single(owner));
        laid.add(RawRow.many(owner));
        laid.add(RawRow.unordered(owner));
        laid.add(RawRow.copy(owner));
    }

    private void peers() {
        var peer = peer();
        var engine = peer.engine();
        laid.add(BusRow.peer("log.axon", LogScale.SENDERS, PlanBus.peer(engine, peer.transactions())));
        laid.add(BusRow.peer("log.axon.cached", LogScale.SENDERS, PlanBus.cachingPeer(engine, peer.transactions())));
    }

    private void http() {
        var issuer = new Issuer();
        laid.atTheEnd(issuer::close);
        var server = new CommandServer(
                home, folder(), TestServers.postgres().freshCommandDatabase(), NO_KAFKA, issuer.url());
        laid.atTheEnd(server::close);
        err.println("A command service starts");
        server.start();
        laid.add(HttpRow.of(LogScale.SENDERS, server, issuer));
    }

    private void replay() {
        var store = store();
        var peer = peer();
        err.println("The event log and Axon's tables get " + scale.replayed() + " events to replay");
        fill(store.owner(), scale.replayed());
        var plans = fillPeer(store, peer, scale.replayed());
        laid.add(new ReplayRow("log.replay", scale.replayed(), Replay.of(store.owner(), store.types())::each));
        laid.add(new ReplayRow("log.replay.axon", scale.replayed(), new PeerReplay(peer, plans)::each));
        laid.add(new VerificationRow(store.owner(), scale.replayed()));
    }

    private void publication() {
        var kafka = TestServers.kafka();
        var database = TestServers.postgres().freshCommandDatabase();
        var store = Store.empty(database);
        laid.atTheEnd(store::close);
        var server = new CommandServer(home, folder(), database, kafka, "http://localhost:9");
        laid.atTheEnd(server::close);
        var row = new PublicationRow(store.owner(), kafka, scale.published());
        laid.atTheEnd(row::close);
        err.println("A command service that publishes starts");
        server.start();
        laid.add(row);
    }

    private void projection() {
        var kafka = TestServers.kafka();
        var topic = PlanTopic.empty(kafka);
        var server = new QueryServer(
                home,
                folder().resolve("query-service.log"),
                TestServers.postgres().freshQueryDatabase(),
                kafka,
                topic);
        laid.atTheEnd(server::close);
        err.println("A query service starts");
        server.start();
        laid.add(new ProjectionRow(server, topic, scale.projected()));
    }

    /** Fills an empty event log with so many events. */
    static void fill(DataSource owner, long events) {
        var lines = new MadeLog(0);
        try (var connection = owner.getConnection()) {
            for (var position = 1L; position <= events; position += BLOCK) {
                var many = (int) Math.min(BLOCK, events - position + 1);
                LogTable.EVENT_LOG.copy(connection, position, lines.next(many));
            }
            try (var analyze = connection.createStatement()) {
                analyze.execute("vacuum analyze event_log");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The log cannot be filled", failure);
        }
    }

    /** Gives the peer the plans of so many events in an event log; their streams. */
    static List<String> fillPeer(Store store, Peer peer, long events) {
        var plans = LongStream.range(0, MadeLog.plans(events))
                .mapToObj(number -> PlanStream.of(PlanLife.of(number).id()))
                .toList();
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (var plan : plans) {
            store.ours().readEvents(plan, 0).forEachRemaining(batch::add);
            if (batch.size() >= BLOCK) {
                peer.engine().appendEvents(batch);
                batch.clear();
            }
        }
        peer.engine().appendEvents(batch);
        return plans;
    }

    /** Goes when what is in it is closed. */
    private Path folder() {
        try {
            var folder = Files.createTempDirectory("mithaq-bench-");
            laid.atTheEnd(() -> OwnFiles.delete(folder));
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
