package org.mithaq.reliability;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mithaq.reliability.checker.Checker;
import org.mithaq.reliability.checker.Violation;
import org.mithaq.reliability.faults.Fault;
import org.mithaq.reliability.faults.FaultList;
import org.mithaq.reliability.faults.Forger;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.system.Gathering;
import org.mithaq.reliability.system.HttpDoors;
import org.mithaq.reliability.system.Managed;
import org.mithaq.reliability.system.Pulses;
import org.mithaq.reliability.system.Stage;

/** One run: clients at work, faults one after the other, each waited for until everything has caught up, and the checker. */
final class Run {

    private static final Duration BEFORE_THE_FIRST = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TWO = Duration.ofSeconds(2);
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final long seed;
    private final Stage stage;
    private final Consumer<String> progress;
    private final HttpDoors doors;
    private final Gathering gathering;
    private final Pulses pulses;
    private final Forger forger;
    private final List<Recovery> recoveries = new ArrayList<>();
    private final List<String> died = new ArrayList<>();

    Run(long seed, Stage stage, Consumer<String> progress) {
        this.seed = seed;
        this.stage = stage;
        this.progress = progress;
        doors = new HttpDoors(stage);
        gathering = new Gathering(stage, doors);
        pulses = new Pulses(doors, gathering, System::nanoTime);
        forger = new Forger(stage.kafka(), new Random(seed));
    }

    /** What was left, what is wrong with it, and how each fault was got over. */
    record Result(
            long seed,
            Duration took,
            History history,
            List<Violation> violations,
            List<Recovery> recoveries,
            List<String> died,
            long longestLag,
            int cuts,
            boolean smallDisk) {

        boolean isGood() {
            return violations.isEmpty() && recoveries.stream().noneMatch(Recovery::late);
        }
    }

    /** Faults as they come, drawn from all that there are. */
    Result under(Scale scale, Function<FaultList, Iterator<Fault>> schedule) {
        var begun = System.nanoTime();
        var load = new Load(seed, scale, doors);
        var faults = new FaultList(stage, forger, gathering::log, new Random(seed));
        try (var looking = Executors.newSingleThreadScheduledExecutor()) {
            var taking = looking.scheduleWithFixedDelay(pulses::take, 1, 1, TimeUnit.SECONDS);
            sleep(BEFORE_THE_FIRST);
            schedule.apply(faults).forEachRemaining(this::suffer);
            load.end();
            recoveries.add(caughtUp("the end of the run", System.nanoTime()));
            looking.shutdownNow();
            if (taking.state() == Future.State.FAILED) {
                throw new IllegalStateException("The consumers were not looked after", taking.exceptionNow());
            }
        }
        return result(load, Duration.ofNanos(System.nanoTime() - begun));
    }

    private void suffer(Fault fault) {
        progress.accept(fault.kind());
        fault.strike();
        sleep(fault.lasts());
        var over = System.nanoTime();
        fault.heal();
        var recovery = caughtUp(fault.kind(), over);
        recoveries.add(recovery);
        progress.accept("  caught up after %.1f s".formatted(recovery.took().toMillis() / 1e3));
        sleep(BETWEEN_TWO);
    }

    /** Waits until all servers are well and readers have what was in the log when the fault was over. */
    private Recovery caughtUp(String kind, long over) {
        var end = -1L;
        while (true) {
            var took = Duration.ofNanos(System.nanoTime() - over);
            end = end < 0 ? gathering.end() : end;
            if (end >= 0 && allAreWell() && pulses.readTo() >= end) {
                return new Recovery(kind, took, false);
            }
            if (took.compareTo(LIMIT) > 0) {
                return new Recovery(kind, took, true);
            }
            sleep(LOOK_AGAIN);
        }
    }

    /** Who has died by itself is started again, as a launcher would. */
    private boolean allAreWell() {
        for (var part : stage.parts()) {
            if (!part.isAlive()) {
                died.add(part.name());
                progress.accept("  " + part.name() + " has ended by itself and is started again");
                part.start();
            }
        }
        return stage.parts().stream().allMatch(Managed::isHealthy);
    }

    private Result result(Load load, Duration took) {
        progress.accept("Collecting what is left");
        var log = gathering.log();
        var history = new History(
                load.plans(),
                load.journal().exchanges(),
                log,
                gathering.topic(forger.offsets()),
                load.journal().observations(),
                gathering.readModel(load.plans(), log, new Random(seed)),
                gathering.checkpoints(),
                pulses.pulses(),
                FaultList.shifts());
        progress.accept("Checking %d answers, %d events, %d messages, %d checkpoints"
                .formatted(
                        history.journal().size(),
                        log.size(),
                        history.topic().size(),
                        history.checkpoints().size()));
        return new Result(
                seed,
                took,
                history,
                Checker.violations(history),
                recoveries,
                died,
                pulses.longestLag(),
                Stage.COMMANDS.stream()
                        .mapToInt(command -> stage.proxy(command).cuts())
                        .sum(),
                stage.disk().isPresent());
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
