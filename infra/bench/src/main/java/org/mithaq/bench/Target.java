package org.mithaq.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * A ratio of figures of one run that is promised: {@code over} divided by {@code under}, where a figure that ends with a
 * star is the best of those that begin so; {@code part} of the first counts.
 */
record Target(String meaning, String over, String under, double part, double atLeast, double stretch) {

    /** Of ten commands of a plan, nine change what is there. */
    private static final double UPDATES = PlanLife.UPDATES / (double) PlanLife.COMMANDS;

    static final List<Target> ALL = List.of(
            of("commands/s at 128 senders, ours / stock Axon without cache", "log.bus.128", "log.axon", 6, 9),
            of("the same / stock Axon with cache", "log.bus.128", "log.axon.cached", 2, 3.5),
            of("512 senders, ours / raw multi-row insert, events/s", "log.bus.512", "log.raw.multi-row", 0.4, 0.7),
            of(
                    "1 sender, ours / raw single-row insert on one connection",
                    "log.bus.1",
                    "log.raw.single-row",
                    0.4,
                    0.75),
            of("HTTP with tokens at 128 connections / through the bus", "log.http.128", "log.bus.128", 0.25, 0.5),
            of("replay into records, ours / stock Axon into the same records", "log.replay", "log.replay.axon", 3, 6),
            of("publication / commands at 128 senders, events/s", "log.publication", "log.bus.128", 1, 1),
            of(
                    "with 10,000,000 events in the log / with 10,000",
                    "log.before.10000000",
                    "log.before.10000",
                    0.85,
                    0.95),
            of(
                    "a command of a plan alone / beside 100 contributions a second",
                    "consultation.commands.alone",
                    "consultation.commands.beside",
                    0.5,
                    0.9),
            new Target(
                    "ours / Flowable, completions against updates, best concurrency of each",
                    "log.bus.*",
                    "log.flowable.*",
                    UPDATES,
                    30,
                    60));

    private static Target of(String meaning, String over, String under, double atLeast, double stretch) {
        return new Target(meaning, over, under, 1, atLeast, stretch);
    }

    /** What it is called among the ratios. */
    String name() {
        return over + (part == 1 ? "" : " x " + part) + " / " + under;
    }

    /** Its value, if both were measured. */
    OptionalDouble of(Map<String, Double> medians) {
        var first = median(over, medians);
        var second = median(under, medians);
        return first.isPresent() && second.isPresent()
                ? OptionalDouble.of(part * first.get() / second.get())
                : OptionalDouble.empty();
    }

    private static Optional<Double> median(String figure, Map<String, Double> medians) {
        return named(figure, medians).max(Double::compare);
    }

    private static Stream<Double> named(String figure, Map<String, Double> medians) {
        return medians.entrySet().stream()
                .filter(each -> figure.endsWith("*")
                        ? each.getKey().startsWith(figure.substring(0, figure.length() - 1))
                        : each.getKey().equals(figure))
                .map(Map.Entry::getValue);
    }

    /** Whether it was kept. */
    String verdict(double ratio) {
        return ratio >= stretch ? "stretch reached" : ratio >= atLeast ? "kept" : "missed";
    }
}
