package org.mithaq.bench;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ObjectNode;

/** What one run found: figures, and ratios of figures that were taken in the same run. */
record Report(String machine, String commit, Map<String, Figure> figures, Map<String, Double> ratios) {

    /** What the project promises of the median, in the unit of the figure. */
    private static final Map<String, Integer> PROMISED = Map.of("decide.5000", 200, "load.5000", 150);

    static Report of(String machine, String commit, Stopwatch stopwatch) {
        var figures = new LinkedHashMap<String, Figure>();
        stopwatch.times().forEach((name, times) -> figures.put(name, Figure.of(name, times)));
        return new Report(machine, commit, figures, ratios(figures));
    }

    /** How many times as long the peer takes as we do. */
    private static Map<String, Double> ratios(Map<String, Figure> figures) {
        var ratios = new LinkedHashMap<String, Double>();
        figures.forEach((name, peer) -> {
            var ours = figures.get(name.replace(Loads.PEER, ""));
            if (name.endsWith(Loads.PEER) && ours != null) {
                ratios.put(name + " / " + name.replace(Loads.PEER, ""), Figure.rounded(peer.median() / ours.median()));
            }
        });
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
                verdict(PROMISED.get(name), figure)));
        ratios.forEach((name, ratio) -> out.printf(Locale.ROOT, "%-48s %10.2f%n", name, ratio));
        out.flush();
    }

    private static String verdict(@Nullable Integer promised, Figure figure) {
        if (promised == null) {
            return "";
        }
        return "  promised: under " + promised + ", " + (figure.median() < promised ? "kept" : "missed");
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
