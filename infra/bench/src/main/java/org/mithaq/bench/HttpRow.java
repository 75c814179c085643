package org.mithaq.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** The same commands over HTTP, each sender with a connection and a token of its own, to a command service in a process of its own. */
record HttpRow(CommandServer server, List<String> tokens) implements Row {

    static HttpRow of(int connections, CommandServer server, Issuer issuer) {
        return new HttpRow(
                server,
                IntStream.range(0, connections)
                        .mapToObj(i -> issuer.token("bench-" + i))
                        .toList());
    }

    @Override
    public String name() {
        return "log.http." + tokens.size();
    }

    /** The service was started a moment ago, and the way through server and framework is long: it compiles for a minute. */
    @Override
    public Duration warmUp(Duration usual) {
        return usual.multipliedBy(3);
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var sent = new HttpSenders(server.port(), tokens).send(duration);
        stopwatch.rate(name(), "commands", sent.commands(), sent.nanoseconds());
    }
}
