package org.mithaq.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mithaq.events.Json;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** What one run found: figures, and ratios of figures that were taken in the same run. */
record Report(String machine, String commit, Map<String, Figure> figures, Map<String, Double> ratios) {

    /** What the project promises of the median, in the unit of the figure. */
    private static final Map<String, Integer> PROMISED = Map.of("decide.5000", 200, "load.5000", 150);

    /** What the project promises at least. */
    private static final Map<String, Integer> PROMISED_AT_LEAST = Map.of("log.verification", 100_000);

    static Report of(String machine, String commit, Stopwatch stopwatch) {
        var figures = stopwatch.figures();
        return new Report(machine, commit, figures, ratios(figures));
    }

    /** How many times as long the peer takes as we do to load a plan, and what is promised of the log. */
    private static Map<String, Double> ratios(Map<String, Figure> figures) {
        var ratios = new LinkedHashMap<String, Double>();
        figures.forEach((name, peer) -> {
            var ours = figures.get(name.replace(Loads.PEER, ""));
            if (name.endsWith(Loads.PEER) && ours != null) {
                ratios.put(name + " / " + name.replace(Loads.PEER, ""), Figure.rounded(peer.median() / ours.median()));
            }
        });
        var medians = new LinkedHashMap<String, Double>();
        figures.forEach((name, figure) -> medians.put(name, figure.median()));
        Target.ALL.forEach(
                target -> target.of(medians).ifPresent(ratio -> ratios.put(target.name(), Figure.rounded(ratio))));
        return ratios;
    }

    void print(PrintWriter out) {
        out.println(machine + "; commit " + commit);
        out.printf("%-48s %10s %10s %10s %10s %-4s %9s%n", "figure", "median", "p99", "min", "max", "unit", "times");
        figures.forEach((name, figure) -> out.printf(
                Locale.ROOT,
                "%-48s %10.3f %10.3f %10.3f %10.3f %-4s %9d%s%n",
                name,
                figure.median(),
                figure.p99(),
                figure.min(),
                figure.max(),
                figure.unit(),
                figure.times(),
                verdict(name, figure)));
        ratios.forEach((name, ratio) -> out.printf(Locale.ROOT, "%-48s %10.2f%s%n", name, ratio, verdict(name, ratio)));
        out.flush();
    }

    private static String verdict(String name, Figure figure) {
        var under = PROMISED.get(name);
        if (under != null) {
            return "  promised: under " + under + ", " + (figure.median() < under ? "kept" : "missed");
        }
        var atLeast = PROMISED_AT_LEAST.get(name);
        return atLeast == null
                ? ""
                : "  promised: at least " + atLeast + ", " + (figure.median() >= atLeast ? "kept" : "missed");
    }

    private static String verdict(String name, double ratio) {
        return Target.ALL.stream()
                .filter(target -> target.name().equals(name))
                .map(target -> "  promised: at least " + target.atLeast() + ", stretch " + target.stretch() + ", "
                        + target.verdict(ratio))
                .findFirst()
                .orElse("");
    }

    String json() {
        var json = Json.LENIENT.createObjectNode().put("machine", machine).put("commit", commit);
        var all = json.putObject("figures");
        figures.forEach((name, figure) -> put(all.putObject(name), figure));
        var beside = json.putObject("ratios");
        ratios.forEach(beside::put);
        return Json.LENIENT.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json) + "\n";
    }

    private static void put(ObjectNode node, Figure figure) {
        node.put("median", figure.median())
                .put("min", figure.min())
                .put("max", figure.max())
                .put("unit", figure.unit());
    }
}
