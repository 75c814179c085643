package org.mithaq.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mithaq.servers.TestServers;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the bench: measures, prints a table and, if asked for, writes the same as JSON. */
@Command(
        name = "mithaq bench",
        description = "Measures this build beside its peers in one run.",
        mixinStandardHelpOptions = true,
        exitCodeOnExecutionException = 1)
final class Bench implements Callable<Integer> {

    private static final int MOST_SECONDS = 3_600;

    private final Scale scale;

    @Option(
            names = "--full",
            description = "Also measure logs of up to 10,000,000 events, Flowable, bytes a command, and plans of 50,000"
                    + " events.")
    private boolean full;

    @Option(names = "--seconds", defaultValue = "10", description = "Measured time a row, in seconds (default 10).")
    private int seconds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file.")
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // picocli fills it in
    private Optional<Path> json = Optional.empty();

    @Option(
            names = "--readme",
            paramLabel = "FILE",
            description = "Measure nothing; write the README’s section on performance from the figures in this file.")
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // picocli fills it in
    private Optional<Path> readme = Optional.empty();

    @Option(names = "--only", description = "Measure only this: ${COMPLETION-CANDIDATES}.")
    private List<Part> only = List.of();

    @Option(
            names = "--rows",
            paramLabel = "NAME",
            split = ",",
            description = "Measure only rows whose name begins so, for who looks for a bottleneck.")
    private List<String> rows = List.of();

    private int measured;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    Bench(Scale scale) {
        this.scale = scale;
    }

    public static void main(String[] args) {
        System.exit(commandLine(Scale.PROMISED).execute(args));
    }

    static CommandLine commandLine(Scale scale) {
        return new CommandLine(new Bench(scale))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, _) -> {
                    line.getErr()
                            .println("The measurement failed: " + NestedExceptionUtils.getMostSpecificCause(failure));
                    return 1;
                });
    }

    @Override
    public Integer call() throws IOException {
        if (readme.isPresent()) {
            Performance.in(readme.get()).into(home().resolve("README.md"));
            return 0;
        }
        check();
        var report = measure(full ? scale.full() : scale);
        report.print(spec.commandLine().getOut());
        if (json.isPresent()) {
            Files.writeString(json.get(), report.json());
        }
        return 0;
    }

    /** Before minutes are spent on it. */
    private void check() {
        if (seconds < 1 || seconds > MOST_SECONDS) {
            throw new ParameterException(
                    spec.commandLine(), "--seconds is a number from 1 to " + MOST_SECONDS + ", not " + seconds);
        }
        json.filter(file -> !canBeWritten(file)).ifPresent(file -> {
            throw new ParameterException(spec.commandLine(), file + " cannot be written");
        });
    }

    private static boolean canBeWritten(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : folder != null && Files.isDirectory(folder) && Files.isWritable(folder);
    }

    private Report measure(Scale scale) {
        var home = home();
        var stopwatch = new Stopwatch();
        for (var part : Part.values()) {
            if (measures(part)) {
                measure(part, scale, home, stopwatch);
            }
        }
        if (measured == 0) {
            throw new ParameterException(spec.commandLine(), "No row's name begins with " + String.join(" or ", rows));
        }
        return Report.of(Machine.description(), Machine.commit(home), stopwatch);
    }

    private void measure(Part part, Scale scale, Path home, Stopwatch stopwatch) {
        var err = spec.commandLine().getErr();
        try (var laid = new Laid(rows)) {
            switch (part) {
                case LOG -> {
                    var rows = new LogRows(scale.log(), home, err, laid);
                    rows.lay(stopwatch);
                    if (full) {
                        rows.layMore();
                    }
                }
                case PLANS -> plans(scale, laid, stopwatch, err);
                case PAGES -> {
                    var pages = Pages.over(scale.pages(), home, stopwatch, err);
                    laid.atTheEnd(pages::close);
                    laid.add(pages);
                }
                case CONSULTATION -> consultation(scale, home, laid, stopwatch, err);
            }
            var rounds = Rounds.of(seconds, scale.second());
            measured += laid.rows().size();
            rounds.run(laid.rows(), stopwatch, new Progress(err, Progress.onTerminal(), rounds.steps(laid.rows())));
        }
    }

    private static void consultation(Scale scale, Path home, Laid laid, Stopwatch stopwatch, PrintWriter err) {
        if (laid.wants("consultation.")) {
            err.println("A consultation gets " + scale.contributions() + " contributions");
            var consulted = Consulted.with(scale.contributions(), home, stopwatch);
            laid.atTheEnd(consulted::close);
            laid.add(BesideRow.alone(consulted));
            laid.add(BesideRow.beside(consulted));
            laid.add(new AnswersRow(consulted));
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("mithaq.home", "")).toAbsolutePath();
    }

    private boolean measures(Part part) {
        return only.isEmpty() || only.contains(part);
    }

    private static Store filled(int events, Scale scale, PrintWriter err) {
        err.println("PostgreSQL gets plans of " + events + " events");
        var store = Store.on(TestServers.postgres().freshCommandDatabase(), events, scale.plans(events));
        err.println("A line has " + new Filling(store).fill() + " bytes on average");
        return store;
    }

    /** The first load of all comes before anything else is done with a plan. */
    private static void plans(Scale scale, Laid laid, Stopwatch stopwatch, PrintWriter err) {
        var stores =
                scale.plan().stream().map(events -> filled(events, scale, err)).toList();
        stores.forEach(store -> laid.atTheEnd(store::close));
        var loads = stores.stream().map(Loads::new).toList();
        loads.getFirst().first(stopwatch);
        scale.plan().forEach(events -> laid.add(new Deciding(events)));
        scale.plan().forEach(events -> laid.add(new Judging(events)));
        laid.add(new Folding(scale.fold()));
        loads.forEach(laid::add);
        stores.forEach(store -> laid.add(new CommandsOverTheBus(store)));
    }
}
