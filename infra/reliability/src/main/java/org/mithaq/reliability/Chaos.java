package org.mithaq.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.mithaq.reliability.faults.Fault;
import org.mithaq.reliability.faults.FaultList;
import org.mithaq.reliability.mutation.GoodHistory;
import org.mithaq.reliability.mutation.Mutation;
import org.mithaq.reliability.system.Stage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the faults: breaks a whole installation under load for some minutes and checks what was promised. */
@Command(
        name = "mithaq chaos",
        description = "Faults under load, then the checker.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 1)
final class Chaos implements Callable<Integer> {

    /** The checker is tested on histories that are known to have something of everything. */
    private static final long CHECKERS_SEED = 2026;

    private static final int MOST_MINUTES = 24 * 60;
    private static final int MINUTES_WITH_VERY_LONG_PAUSES = 20;

    @Option(names = "--seed", description = "From which everything is drawn by lot (default: a new one).")
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // picocli fills it in
    private Optional<Long> given = Optional.empty();

    @Option(names = "--minutes", defaultValue = "10", description = "How long faults are made (default 10).")
    private int minutes;

    @Option(names = "--page", paramLabel = "FILE", description = "Write the page of figures to this file.")
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // picocli fills it in
    private Optional<Path> page = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private Chaos() {}

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "org/mithaq/reliability/logback.xml");
        System.exit(new CommandLine(new Chaos())
                .setExecutionExceptionHandler((failure, line, _) -> {
                    failure.printStackTrace(line.getErr());
                    return 1;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new ParameterException(
                    spec.commandLine(), "--minutes is a number from 1 to " + MOST_MINUTES + ", not " + minutes);
        }
        var seed = given.orElseGet(() -> (long) new Random().nextInt(1_000_000));
        say("Seed " + seed);
        var home = Path.of(System.getProperty("mithaq.home", "")).toAbsolutePath();
        var good = GoodHistory.of(CHECKERS_SEED);
        var missed = Mutation.ALL.stream()
                .filter(mutation -> !mutation.isCaught(good, CHECKERS_SEED))
                .peek(mutation -> say("The checker misses: " + mutation))
                .count();
        var stage = Stage.start(home);
        Run.Result result;
        try {
            result = new Run(seed, stage, this::say)
                    .under(Scale.of(Duration.ofMinutes(minutes)), faults -> new Schedule(faults, minutes, seed));
        } finally {
            stage.close();
        }
        write(new Page(result, commit(home), missed), home);
        var isGood = result.isGood() && missed == 0;
        if (isGood) {
            stage.forget();
        } else {
            keep(result, stage);
        }
        say("Seed " + seed);
        return isGood ? 0 : 1;
    }

    private void write(Page figures, Path home) throws IOException {
        var file = page.orElse(home.resolve("infra/reliability/target/chaos.md"));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, figures.markdown());
        Files.writeString(Path.of(file.toString().replaceFirst("(\\.md)?$", ".json")), figures.json());
        spec.commandLine().getOut().println(figures.markdown());
        spec.commandLine().getOut().flush();
    }

    /** What somebody needs who looks for the reason: everything that was sent and answered, and the logs of the servers. */
    private void keep(Run.Result result, Stage stage) throws IOException {
        var file = stage.folder().resolve("journal.txt");
        var lines = result.history().journal().stream()
                .map(exchange -> "%d %d %s %s %s: %d %s"
                        .formatted(
                                exchange.invoked(),
                                exchange.returned(),
                                exchange.where(),
                                exchange.wish().command(),
                                exchange.wish().body(),
                                exchange.status(),
                                exchange.answer()))
                .toList();
        Files.write(file, lines);
        Files.write(
                stage.folder().resolve("violations.txt"),
                result.violations().stream().map(Object::toString).toList());
        say("Kept: the journal and all violations in " + stage.folder());
        stage.logs().forEach(log -> say("Kept: " + log));
    }

    private static String commit(Path home) throws IOException {
        var git = new ProcessBuilder("git", "-C", home.toString(), "rev-parse", "--short", "HEAD")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return said.isEmpty() ? "unknown" : said;
    }

    private void say(String progress) {
        spec.commandLine().getErr().println(progress);
        spec.commandLine().getErr().flush();
    }

    /** First each fault once in an order drawn by lot, then again and again in other orders, until the time is over. */
    private static final class Schedule implements Iterator<Fault> {

        private final FaultList faults;
        private final boolean veryLong;
        private final Random random;
        private final long end;
        private Iterator<Fault> round = Collections.emptyIterator();

        Schedule(FaultList faults, int minutes, long seed) {
            this.faults = faults;
            this.veryLong = minutes >= MINUTES_WITH_VERY_LONG_PAUSES;
            this.random = new Random(seed);
            this.end = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
        }

        @Override
        public boolean hasNext() {
            return System.nanoTime() < end;
        }

        @Override
        public Fault next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            if (!round.hasNext()) {
                var all = faults.all(veryLong);
                Collections.shuffle(all, random);
                round = all.iterator();
            }
            return round.next();
        }
    }
}
