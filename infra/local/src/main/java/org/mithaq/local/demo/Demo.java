package org.mithaq.local.demo;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.util.Map;
import java.util.TreeMap;
import org.mithaq.local.launch.Console;

/** The demonstration plans: loaded as commands like anybody's, each under an id of its own, so that loading again is harmless. */
public record Demo(DemoFiles files, CommandDoor commands, PlanList plans, Console console) {

    public static Demo of(String commandUrl, String queryUrl, String adminToken, Console console) {
        return new Demo(
                new DemoFiles("demo"), new CommandDoor(commandUrl, adminToken), new PlanList(queryUrl), console);
    }

    /** Returns when every plan is visible with all that was loaded. */
    public void load() {
        var began = System.nanoTime();
        console.progress("Loading the demonstration plans");
        var versions = new TreeMap<String, Long>();
        files.read().forEach((name, lines) -> {
            var loaded = commands.send(name, lines);
            loaded.forEach((plan, version) -> versions.merge(plan, version, Math::max));
        });
        plans.await(versions);
        console.progress("Demonstration loaded: " + names(versions) + " " + Console.seconds(began));
    }

    private static String names(Map<String, Long> versions) {
        if (versions.isEmpty()) {
            throw failed("There is no demonstration plan to load");
        }
        return String.join(", ", versions.keySet());
    }
}
