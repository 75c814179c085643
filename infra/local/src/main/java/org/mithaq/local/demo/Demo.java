package org.mithaq.local.demo;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.door.PlanList;
import org.mithaq.local.identity.Tokens;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.local.launch.Console;

/** The demonstration plans: loaded as commands like anybody's, each under an id of its own, so that loading again is harmless. */
public record Demo(List<Loading> plans, PlanList seen, Console console) {

    public static Demo of(String commandUrl, String queryUrl, Tokens tokens, Console console) {
        var seen = new PlanList(queryUrl);
        var files = LoadedFile.of(new DemoFiles("demo"), door(commandUrl, tokens, "admin", Optional.empty()));
        var story = new LoadedStory(
                sender -> door(commandUrl, tokens, sender.role(), sender.member()), seen, Clock.systemUTC());
        return new Demo(Stream.concat(Stream.of(story), files.stream()).toList(), seen, console);
    }

    /** Returns when every plan is visible with all that was loaded. */
    public void load() {
        var began = System.nanoTime();
        console.progress("Loading the demonstration plans");
        var versions = sent();
        seen.await(versions);
        console.progress("Demonstration loaded: " + names(versions) + " " + Console.seconds(began));
    }

    /** The version of each plan, when all were sent side by side. */
    private Map<String, Long> sent() {
        var versions = new TreeMap<String, Long>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = plans.stream().map(plan -> senders.submit(plan::load)).toList();
            for (var plan : sending) {
                result(plan).forEach((name, version) -> versions.merge(name, version, Math::max));
            }
        }
        return versions;
    }

    private static Map<String, Long> result(Future<Map<String, Long>> sending) {
        try {
            return sending.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof CannotGoOn known ? known : failed("Loading failed: " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while loading the demonstration plans");
        }
    }

    private static CommandDoor door(String url, Tokens tokens, String role, Optional<String> member) {
        return new CommandDoor(url, tokens.of(role, member));
    }

    private static String names(Map<String, Long> versions) {
        if (versions.isEmpty()) {
            throw failed("There is no demonstration plan to load");
        }
        return String.join(", ", versions.keySet());
    }
}
