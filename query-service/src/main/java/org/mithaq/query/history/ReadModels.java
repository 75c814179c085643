package org.mithaq.query.history;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.query.kernel.Advance;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** All read models, each following the history on a thread of its own, so that one that fails holds up no other. */
@Component
public class ReadModels implements SmartLifecycle {

    private final Map<String, Follower> followers;
    private List<Thread> threads = List.of();

    public ReadModels(List<ReadModel> models, History history, JdbcClient db, TransactionTemplate transaction) {
        followers = models.stream()
                .map(model -> new Follower(model, history, db, transaction))
                .collect(Collectors.toMap(Follower::name, Function.identity()));
    }

    /** Waits until a read model has come as far as this position, at most so long. */
    public boolean await(String name, long position, Duration atMost) {
        var advance = advance(name);
        return advance.await(() -> advance.position() >= position, atMost);
    }

    /** How far a read model has come; its rows hold at least this much. */
    public long position(String name) {
        return advance(name).position();
    }

    private Advance advance(String name) {
        var follower = followers.get(name);
        if (follower == null) {
            throw new IllegalArgumentException("There is no read model " + name);
        }
        return follower.advance();
    }

    /** What goes wrong at the moment, by the name of the read model. */
    Map<String, String> failures() {
        return followers.values().stream()
                .filter(follower -> !follower.failure().isEmpty())
                .collect(Collectors.toMap(Follower::name, Follower::failure));
    }

    @Override
    public void start() {
        threads = followers.values().stream().map(Follower::start).toList();
    }

    @Override
    public void stop() {
        followers.values().forEach(Follower::stop);
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return threads.stream().anyMatch(Thread::isAlive);
    }
}
