package org.mithaq.local.demo;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.local.identity.Tokens;
import org.mithaq.local.launch.Console;

/** The demonstration plans: loaded as commands like anybody's, each under an id of its own, so that loading again is harmless. */
public record Demo(List<Loading> parts, PlanList plans, Console console) {

    public static Demo of(String commandUrl, String queryUrl, Tokens tokens, Console console) {
        var plans = new PlanList(queryUrl);
        var admin = door(commandUrl, tokens, "admin", Optional.empty());
        return new Demo(
                List.of(
                        new LoadedFiles(new DemoFiles("demo"), admin),
                        new LoadedStory(
                                sender -> door(commandUrl, tokens, sender.role(), sender.member()),
                                plans,
                                Clock.systemUTC())),
                plans,
                console);
    }

    /** Returns when every plan is visible with all that was loaded. */
    public void load() {
        var began = System.nanoTime();
        console.progress("Loading the demonstration plans");
        var versions = new TreeMap<String, Long>();
        for (var part : parts) {
            part.load().forEach((plan, version) -> versions.merge(plan, version, Math::max));
        }
        plans.await(versions);
        console.progress("Demonstration loaded: " + names(versions) + " " + Console.seconds(began));
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
