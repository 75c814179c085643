package org.mithaq.bench;

import java.time.Duration;

/**
 * A query service that takes what comes on its topic into its history and its list of plans: from the first line sent until
 * the list holds the last.
 */
final class ProjectionRow implements Row {

    private final QueryServer server;
    private final PlanTopic topic;
    private final int chunk;
    private final MadeLog lines = new MadeLog(0);
    private long sent;

    ProjectionRow(QueryServer server, PlanTopic topic, int chunk) {
        this.server = server;
        this.topic = topic;
        this.chunk = chunk;
    }

    @Override
    public String name() {
        return "log.projection";
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var took = 0L;
        var many = 0L;
        while (took < duration.toNanos()) {
            var made = lines.next(chunk);
            var began = System.nanoTime();
            topic.send(made);
            sent += chunk;
            many += chunk;
            Waiting.until(() -> server.listed() >= sent, "The query service does not take in");
            took += System.nanoTime() - began;
        }
        stopwatch.rate(name(), "events", many, took);
    }
}
