package org.mithaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;

/** What the README says of a run: written from the run’s JSON, between two marks, and never by hand. */
record Performance(JsonNode run) {

    private static final String BEGIN = "<!-- performance: written by ./mithaq bench --readme -->";
    private static final String END = "<!-- end of performance -->";
    private static final List<String> ALSO = List.of("decide.5000", "load.5000", "command.5000.warm");

    static Performance in(Path json) throws IOException {
        return new Performance(Json.STRICT.readTree(Files.readString(json)));
    }

    /** Writes it into a README that has the marks. */
    void into(Path readme) throws IOException {
        var text = Files.readString(readme);
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalStateException(readme + " has no place for it between " + BEGIN + " and " + END);
        }
        Files.writeString(readme, text.substring(0, begin) + section() + text.substring(end + END.length()));
    }

    /** The section with its marks. */
    String section() {
        return """
                %s
                Measured in one run of `./mithaq bench` on %s; commit `%s`. Medians of the rounds;
                [running](docs/running.md#measuring) says what each figure is.

                | ratio | measured | at least | stretch | |
                | --- | ---: | ---: | ---: | --- |
                %s
                | figure | median | least | most | unit |
                | --- | ---: | ---: | ---: | --- |
                %s""".formatted(
                BEGIN, run.path("machine").asString(), run.path("commit").asString(), ratios(), figures() + END);
    }

    private String ratios() {
        var rows = new StringBuilder();
        for (var target : Target.ALL) {
            var measured = run.path("ratios").path(target.name());
            if (measured.isNumber()) {
                rows.append("| %s | %s | %s | %s | %s |\n"
                        .formatted(
                                target.meaning(),
                                number(measured.doubleValue()),
                                number(target.atLeast()),
                                number(target.stretch()),
                                target.verdict(measured.doubleValue())));
            }
        }
        return rows.toString();
    }

    private String figures() {
        var rows = new StringBuilder();
        shown().forEach((name, figure) -> rows.append("| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        number(figure.path("median").doubleValue()),
                        number(figure.path("min").doubleValue()),
                        number(figure.path("max").doubleValue()),
                        figure.path("unit").asString())));
        return rows.toString();
    }

    private Map<String, JsonNode> shown() {
        var shown = new LinkedHashMap<String, JsonNode>();
        run.path("figures").properties().stream()
                .filter(figure -> figure.getKey().startsWith("log.") || ALSO.contains(figure.getKey()))
                .forEach(figure -> shown.put(figure.getKey(), figure.getValue()));
        return shown;
    }

    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%,d", Math.round(value))
                : String.format(Locale.ROOT, "%.2f", value);
    }
}
