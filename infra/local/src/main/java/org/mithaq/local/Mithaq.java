package org.mithaq.local;

import static org.mithaq.local.launch.CannotGoOn.failed;
import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.keys.KeyFolder;
import org.mithaq.local.backup.Backup;
import org.mithaq.local.backup.Restore;
import org.mithaq.local.demo.Demo;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.door.PlanList;
import org.mithaq.local.door.PublicationDoor;
import org.mithaq.local.identity.Tokens;
import org.mithaq.local.importing.Import;
import org.mithaq.local.importing.KnownPlans;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.local.launch.Console;
import org.mithaq.local.launch.Launcher;
import org.mithaq.local.launch.OwnPostgres;
import org.mithaq.local.launch.Part;
import org.mithaq.local.launch.Port;
import org.mithaq.local.launch.Programs;
import org.mithaq.local.launch.Running;
import org.mithaq.local.launch.Settings;
import org.mithaq.local.verify.VerifyLog;
import org.mithaq.plan.PlanId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line of Mithaq. */
@Command(
        name = "mithaq",
        synopsisSubcommandLabel =
                "demo | up | down | status | import | token | backup | restore | republish | rotate-key | test | bench | chaos | verify-log | check-process",
        description = "Runs Mithaq on this machine.",
        mixinStandardHelpOptions = true,
        version = "0.1.0",
        exitCodeOnExecutionException = 1)
public final class Mithaq implements Runnable {

    private final Path home = Path.of(System.getProperty("mithaq.home", "")).toAbsolutePath();
    private final Console console = Console.standard();

    @Spec
    private @Nullable CommandSpec spec;

    public static void main(String[] args) {
        System.setProperty("logback.configurationFile", "org/mithaq/local/logback.xml");
        System.exit(new CommandLine(new Mithaq())
                .setParameterExceptionHandler((wrong, _) -> correct(wrong))
                .setExecutionExceptionHandler((failure, line, _) -> explain(failure, line))
                .execute(args));
    }

    /** What is wrong and how it is right; Picocli would leave out the usage where it has a guess of what was meant. */
    private static int correct(ParameterException wrong) {
        var line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, line.getErr());
        line.usage(line.getErr());
        return line.getCommandSpec().exitCodeOnInvalidInput();
    }

    private static int explain(Exception failure, CommandLine line) {
        line.getErr().println(failure instanceof CannotGoOn ? failure.getMessage() : failure.toString());
        return failure instanceof CannotGoOn known ? known.exitCode() : 1;
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what to do");
        }
    }

    @Command(description = "Starts everything with the demonstration plans; stays in the foreground.")
    void demo() {
        var settings = settings().ofADemonstration();
        if (!settings.embedsIdentity()) {
            throw wrongUse("The demonstration needs the local identity provider: unset MITHAQ_ISSUER, or use up");
        }
        Launcher.run(settings, home, console, () -> {
            var tokens = new Tokens(settings.url(Port.IDENTITY), settings.data().resolve("identity"));
            Demo.of(settings.url(Port.COMMAND), settings.url(Port.HTTP), tokens, console)
                    .load();
        });
    }

    @Command(description = "Starts everything on what was there; stays in the foreground.")
    void up() {
        Launcher.run(settings(), home, console, () -> {});
    }

    @Command(description = "Stops what runs on this MITHAQ_DATA.")
    void down() {
        running().ifPresentOrElse(Running::end, () -> console.progress(nothingRuns()));
    }

    @Command(description = "Shows what runs on this MITHAQ_DATA.")
    int status() {
        var running = running();
        if (running.isEmpty()) {
            console.progress(nothingRuns());
            return 1;
        }
        var seen = running.get().status();
        seen.forEach(server -> console.result(server.toString()));
        return seen.stream().allMatch(Running.Seen::healthy) ? 0 : 1;
    }

    @Command(description = "Prints a bearer token of the local identity provider.")
    void token(
            @Option(names = "--role", required = true, description = "The role of the demonstration user.") String role,
            @Option(names = "--member", description = "Only for this member; for cso: this organisation.")
                    Optional<String> member) {
        Tokens.check(role, member);
        var running = running().orElseThrow(() -> failed(nothingRuns()));
        requireOwnIdentity(running.settings());
        console.result(running.tokens().of(role, member));
    }

    @Command(description = "Publishes everything again from its beginning, for a Kafka that has lost it.")
    void republish() {
        var running = running().orElseThrow(() -> failed(nothingRuns()));
        requireOwnIdentity(running.settings());
        var token = running.tokens().of("admin", Optional.empty());
        new PublicationDoor(running.settings().url(Port.COMMAND), token, console).republish();
    }

    @Command(
            name = "rotate-key",
            description = "Makes a new key for the log; the next checkpoint is signed by both, then by the new one.")
    void rotateKey(
            @Option(names = "--lost", description = "The key before is lost or must not sign any more.") boolean lost) {
        var settings = running().map(Running::settings).orElseGet(this::settings);
        new RotateKey(new KeyFolder(settings.keys()), console).make(lost);
    }

    @Command(
            name = "import",
            description = "Reads a published action plan or an exported list and sends it as commands.")
    int bringIn(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "1..*",
                            description = "Pages saved as text or HTML, or lists as CSV.")
                    List<Path> files,
            @Option(names = "--dry-run", description = "Prints the commands and the doubts, and sends nothing.")
                    boolean dryRun,
            @Option(names = "--plan-id", description = "The id of the plan, instead of one made of its title.")
                    Optional<String> planId) {
        planId.ifPresent(Mithaq::checkPlanId);
        var bringing = new Import(files, planId, console);
        var running = running();
        if (dryRun) {
            bringing.print(running.map(Running::settings)
                    .map(settings -> KnownPlans.of(new PlanList(settings.url(Port.HTTP))))
                    .orElse(List.of()));
            return 0;
        }
        var system = running.orElseThrow(() -> failed(nothingRuns()));
        requireOwnIdentity(system.settings());
        return bringing.send(
                new CommandDoor(
                        system.settings().url(Port.COMMAND), system.tokens().of("admin", Optional.empty())),
                new PlanList(system.settings().url(Port.HTTP)));
    }

    private static void checkPlanId(String planId) {
        try {
            new PlanId(planId);
        } catch (Invalid invalid) {
            throw wrongUse("--plan-id " + planId + ": " + invalid.getMessage());
        }
    }

    private static void requireOwnIdentity(Settings settings) {
        if (!settings.embedsIdentity()) {
            throw failed("Tokens come from " + settings.given("MITHAQ_ISSUER").orElse("elsewhere") + " here");
        }
    }

    @Command(description = "Writes everything that cannot be made again into one file; what runs goes on.")
    void backup(@Parameters(paramLabel = "FILE.tar.gz", description = "A file that is not there yet.") Path file) {
        try (var postgres = OwnPostgres.of(settings(), home)) {
            new Backup(postgres, console).into(file.toAbsolutePath().normalize());
        }
    }

    @Command(description = "Makes an installation out of a backup, in a MITHAQ_DATA that is empty.")
    void restore(@Parameters(paramLabel = "FILE.tar.gz", description = "What backup has written.") Path file) {
        new Restore(settings(), Programs.built(home, Part.COMMAND_SERVICE), console)
                .from(file.toAbsolutePath().normalize());
    }

    @Command(
            name = "verify-log",
            description =
                    "Recomputes a whole log and holds it against what was signed: 0 whole, 1 damaged, 2 not checked.")
    int verifyLog(
            @Parameters(
                            paramLabel = "FILE",
                            arity = "0..1",
                            description = "An exported log, instead of what runs here.")
                    Optional<Path> file,
            @Option(names = "--url", description = "Where a log is given out, with a token in MITHAQ_TOKEN.")
                    Optional<String> url,
            @Option(names = "--checkpoint", description = "A checkpoint that was kept elsewhere, or a folder of them.")
                    @Nullable List<Path> checkpoints,
            @Option(names = "--key", description = "The public keys of the log, kept elsewhere.") Optional<Path> keys) {
        var kept = Objects.requireNonNullElse(checkpoints, List.<Path>of());
        if (file.isPresent() && url.isPresent()) {
            throw wrongUse("A log is read from a file or from an address, not from both");
        }
        if (file.isPresent()) {
            return VerifyLog.of(file.get(), console).check(kept, keys);
        }
        var log = url.map(address -> VerifyLog.of(
                        address.replaceAll("/+$", ""), tokenGiven(), address.replaceAll("/+$", ""), console))
                .orElseGet(this::logThatRuns);
        return log.check(kept, keys);
    }

    @Command(
            name = "check-process",
            description = "Says whether a file is a process, and what is wrong with it: 0 it is one, 1 it is none.")
    int checkProcess(@Parameters(paramLabel = "FILE.yaml", description = "A process as YAML.") Path file) {
        return new CheckProcess(console).check(file);
    }

    private VerifyLog logThatRuns() {
        var system = running().orElseThrow(() -> wrongUse(nothingRuns()));
        var token = system.settings().embedsIdentity() ? system.tokens().of("auditor", Optional.empty()) : tokenGiven();
        return VerifyLog.of(
                system.settings().url(Port.COMMAND), token, system.settings().url(Port.HTTP), console);
    }

    private static String tokenGiven() {
        return Optional.ofNullable(System.getenv("MITHAQ_TOKEN"))
                .filter(token -> !token.isBlank())
                .orElseThrow(() -> wrongUse("The log is given to auditors: put a token into MITHAQ_TOKEN"));
    }

    private Settings settings() {
        return Settings.of(System.getenv(), home);
    }

    private Optional<Running> running() {
        return Running.on(settings().data(), home);
    }

    private String nothingRuns() {
        return "Nothing runs on " + settings().data();
    }
}
