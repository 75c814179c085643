package org.mithaq.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
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

    @Option(names = "--full", description = "Also measure plans of 50,000 events.")
    private boolean full;

    @Option(names = "--seconds", defaultValue = "10", description = "Measured time a row, in seconds (default 10).")
    private int seconds;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the figures to this file.")
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType") // picocli fills it in
    private Optional<Path> json = Optional.empty();

    @Option(names = "--only", description = "Measure only this: ${COMPLETION-CANDIDATES}.")
    private List<Part> only = List.of();

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
        var err = spec.commandLine().getErr();
        var home = Path.of(System.getProperty("mithaq.home", "")).toAbsolutePath();
        var stopwatch = new Stopwatch();
        var closing = new ArrayDeque<Runnable>();
        try {
            var rows = new ArrayList<Row>();
            if (measures(Part.PLANS)) {
                var stores = scale.plan().stream()
                        .map(events -> filled(events, scale, err))
                        .toList();
                stores.forEach(store -> closing.add(store::close));
                rows.addAll(rows(scale, stores, stopwatch));
            }
            if (measures(Part.PAGES)) {
                var pages = Pages.over(scale.pages(), home, stopwatch, err);
                closing.add(pages::close);
                rows.add(pages);
            }
            var rounds = Rounds.of(seconds, scale.second());
            var steps = rounds.rounds() * rows.size();
            rounds.run(rows, stopwatch, new Progress(err, Progress.onTerminal(), steps));
        } finally {
            closing.forEach(Runnable::run);
        }
        return Report.of(Machine.description(), Machine.commit(home), stopwatch);
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
    private static List<Row> rows(Scale scale, List<Store> stores, Stopwatch stopwatch) {
        var loads = stores.stream().map(Loads::new).toList();
        loads.getFirst().first(stopwatch);
        var rows = new ArrayList<Row>();
        scale.plan().forEach(events -> rows.add(new Deciding(events)));
        rows.add(new Folding(scale.fold()));
        rows.addAll(loads);
        stores.forEach(store -> rows.add(new CommandsOverTheBus(store)));
        return rows;
    }
}
