package org.mithaq.reliability.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.mithaq.reliability.faults.Proxy.Way;
import org.mithaq.reliability.history.Row;
import org.mithaq.reliability.system.Stage;

/** Every fault that a run can have on its stage. */
public final class FaultList {

    private static final Duration AT_ONCE = Duration.ofMillis(200);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration WHILE = Duration.ofSeconds(5);
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration VERY_LONG = Duration.ofSeconds(70);
    private static final Duration WRONG_CLOCK = Duration.ofHours(2);

    private final Stage stage;
    private final Forger forger;
    private final Supplier<List<Row>> log;
    private final Random random;

    public FaultList(Stage stage, Forger forger, Supplier<List<Row>> log, Random random) {
        this.stage = stage;
        this.forger = forger;
        this.log = log;
        this.random = random;
    }

    /** Those that matter most, each once: what a run of two minutes has time for. */
    public List<Fault> few() {
        var few = new ArrayList<>(List.of(
                cutInsideCommit(Stage.COMMANDS.getFirst()),
                kill("command-1", SHORT),
                together(Stage.POSTGRES, Stage.KAFKA),
                pause("command-2", LONG),
                repeated(),
                rubbish(),
                kill(Stage.QUERY, SHORT)));
        stage.disk().ifPresent(_ -> few.add(diskFull()));
        return few;
    }

    /** All of them; {@code veryLong} with pauses that are longer than every time-out. */
    public List<Fault> all(boolean veryLong) {
        var all = new ArrayList<Fault>();
        for (var part : stage.parts()) {
            all.add(kill(part.name(), SHORT));
            all.add(pause(part.name(), SHORT));
            all.add(pause(part.name(), LONG));
            if (veryLong) {
                all.add(pause(part.name(), VERY_LONG));
            }
        }
        all.add(away(Stage.KAFKA));
        all.add(away(Stage.POSTGRES));
        all.add(together(Stage.POSTGRES, Stage.KAFKA));
        all.add(together("command-1", Stage.KAFKA));
        all.add(together("command-1", "command-2"));
        for (var command : Stage.COMMANDS) {
            all.add(cutInsideCommit(command));
            all.add(way(command, Way.CLOSED, WHILE));
            all.add(way(command, Way.SWALLOWED, LONG));
            all.add(way(command, Way.SLOW, WHILE));
        }
        all.add(repeated());
        all.add(rubbish());
        all.add(changedPast());
        all.add(wrongClock(WRONG_CLOCK));
        all.add(wrongClock(WRONG_CLOCK.negated()));
        stage.disk().ifPresent(_ -> all.add(diskFull()));
        return all;
    }

    /** The offsets under which clocks ran. */
    public static List<Duration> shifts() {
        return List.of(WRONG_CLOCK, WRONG_CLOCK.negated());
    }

    private Fault kill(String part, Duration lasts) {
        return Fault.of(
                "kill -9 " + part,
                lasts,
                () -> stage.part(part).kill(),
                () -> stage.part(part).start());
    }

    /** Killed, and not there for longer than its clients wait. */
    private Fault away(String part) {
        return Fault.of(
                part + " away for 15 s",
                LONG,
                () -> stage.part(part).kill(),
                () -> stage.part(part).start());
    }

    private Fault together(String one, String other) {
        return Fault.of(
                "kill -9 %s and %s at once".formatted(one, other),
                SHORT,
                () -> {
                    stage.part(one).kill();
                    stage.part(other).kill();
                },
                () -> stage.start(List.of(one, other)));
    }

    private Fault pause(String part, Duration lasts) {
        return Fault.of(
                "SIGSTOP %s for %d s".formatted(part, lasts.toSeconds()),
                lasts,
                () -> stage.part(part).stop(),
                () -> stage.part(part).resume());
    }

    private Fault way(String command, Way way, Duration lasts) {
        return Fault.of(
                "database of %s %s".formatted(command, way.name().toLowerCase(Locale.ROOT)),
                lasts,
                () -> stage.proxy(command).be(way),
                () -> stage.proxy(command).be(Way.OPEN));
    }

    private Fault cutInsideCommit(String command) {
        return Fault.of(
                "connection of %s cut inside commits".formatted(command),
                WHILE,
                () -> stage.proxy(command).be(Way.CUT_INSIDE_COMMIT),
                () -> stage.proxy(command).be(Way.OPEN));
    }

    private Fault repeated() {
        return Fault.of("duplicates on the topic", AT_ONCE, () -> forger.repeat(log.get()), () -> {});
    }

    private Fault rubbish() {
        return Fault.of("rubbish on the topic", AT_ONCE, () -> forger.rubbish(log.get()), () -> {});
    }

    private Fault changedPast() {
        return Fault.of(
                "changed lines of the past on the topic", AT_ONCE, () -> forger.changedPast(log.get()), () -> {});
    }

    private Fault diskFull() {
        return Fault.of(
                "disk of PostgreSQL full",
                WHILE,
                () -> stage.disk().orElseThrow().fill(),
                () -> {
                    stage.disk().orElseThrow().free();
                    if (!stage.part(Stage.POSTGRES).isAlive()) {
                        stage.part(Stage.POSTGRES).kill();
                    }
                    stage.part(Stage.POSTGRES).start();
                });
    }

    private Fault wrongClock(Duration offset) {
        var command = Stage.COMMANDS.get(random.nextInt(Stage.COMMANDS.size()));
        return Fault.of(
                "clock of one command service %s".formatted(offset.isNegative() ? "2 h slow" : "2 h fast"),
                LONG,
                () -> stage.shiftClock(command, offset),
                () -> stage.shiftClock(command, Duration.ZERO));
    }
}
