package org.mithaq.reliability;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mithaq.events.Json;
import org.mithaq.reliability.checker.Damage;
import org.mithaq.reliability.checker.Rule;
import org.mithaq.reliability.history.Exchange;
import org.mithaq.reliability.mutation.Mutation;

/** The figures of one run on one page, for people and for programs. */
record Page(Run.Result run, String commit, long missedMutations) {

    private static final int SHOWN = 20;

    Map<String, Long> figures() {
        var journal = run.history().journal();
        var figures = new LinkedHashMap<String, Long>();
        figures.put("commands sent", (long) journal.size());
        figures.put("acknowledged", count(journal, Exchange::isOk));
        figures.put("refused", count(journal, Exchange::isRefused));
        figures.put("without an answer, sent again until they had one", count(journal, Exchange::isUnknown));
        figures.put("events in the log", (long) run.history().log().size());
        figures.put("acknowledged and lost", damaged(Damage.ACKNOWLEDGED_LOST));
        figures.put("applied twice", damaged(Damage.APPLIED_TWICE, Damage.TWO_ANSWERS));
        figures.put("gaps", damaged(Damage.GAP, Damage.TORN));
        figures.put("order violations", damaged(Damage.ORDER, Damage.TIME_BACK));
        figures.put("unjustified refusals and events", damaged(Damage.UNJUSTIFIED));
        figures.put("all violations of all rules", (long) run.violations().size());
        figures.put("messages on the topic", (long) run.history().topic().size());
        figures.put("of all messages, those of a position that was there before", duplicates());
        figures.put("messages that a forger put on the topic", forged());
        figures.put("checkpoints compared with the log", (long)
                run.history().checkpoints().size());
        figures.put("connections cut inside a commit", (long) run.cuts());
        figures.put("reads while faults were on", (long)
                run.history().observations().size());
        figures.put("views of plans compared with the model", (long)
                run.history().readModel().views().size());
        figures.put("longest lag of a consumer, in events", run.longestLag());
        figures.put("servers that ended by themselves and were started again", (long)
                run.died().size());
        figures.put("mutations of good histories", (long) Mutation.ALL.size());
        figures.put("mutations missed by the checker", missedMutations);
        return figures;
    }

    String markdown() {
        var page = new StringBuilder("## Faults under load\n\nSeed %d, commit %s, %d s.%s%n%n"
                .formatted(
                        run.seed(),
                        commit,
                        run.took().toSeconds(),
                        run.smallDisk() ? "" : " This machine allows no small disk: full disks were not tried."));
        page.append("| figure | |\n| --- | ---: |\n");
        figures().forEach((name, figure) -> page.append("| %s | %,d |%n".formatted(name, figure)));
        page.append("\n| fault | times | recovery, median s | at most s |\n| --- | ---: | ---: | ---: |\n");
        faults().forEach((kind, took) -> page.append("| %s | %d | %.1f | %.1f |%n"
                .formatted(kind, took.size(), seconds(took.get(took.size() / 2)), seconds(took.getLast()))));
        page.append("\n| rule | violations |\n| --- | ---: |\n");
        for (var rule : Rule.values()) {
            page.append("| %s %s | %d |%n".formatted(rule, rule.sentence(), broken(rule)));
        }
        if (!run.isGood()) {
            page.append("\n### What is wrong\n\n");
            late().forEach(kind -> page.append("- not caught up within 90 s after: ")
                    .append(kind)
                    .append('\n'));
            run.violations().stream()
                    .limit(SHOWN)
                    .forEach(violation -> page.append("```\n").append(violation).append("\n```\n"));
        }
        return page.toString();
    }

    String json() {
        var json = Json.LENIENT.createObjectNode();
        json.put("seed", run.seed())
                .put("commit", commit)
                .put("seconds", run.took().toSeconds());
        var figures = json.putObject("figures");
        figures().forEach(figures::put);
        var faults = json.putObject("faults");
        faults().forEach((kind, took) -> faults.putObject(kind)
                .put("times", took.size())
                .put("medianSeconds", seconds(took.get(took.size() / 2)))
                .put("maxSeconds", seconds(took.getLast())));
        var violations = json.putArray("violations");
        run.violations().stream().limit(SHOWN).forEach(violation -> violations.add(violation.toString()));
        return json.toPrettyString() + "\n";
    }

    /** By kind, from the shortest to the longest. */
    private Map<String, List<Duration>> faults() {
        var byKind = new TreeMap<String, List<Duration>>();
        run.recoveries().stream()
                .collect(groupingBy(Recovery::kind))
                .forEach((kind, all) -> byKind.put(
                        kind, all.stream().map(Recovery::took).sorted().toList()));
        return byKind;
    }

    private List<String> late() {
        return run.recoveries().stream()
                .filter(Recovery::late)
                .map(Recovery::kind)
                .toList();
    }

    private long broken(Rule rule) {
        return run.violations().stream()
                .filter(violation -> violation.rule() == rule)
                .count();
    }

    private long damaged(Damage... kinds) {
        return run.violations().stream()
                .filter(violation -> List.of(kinds).contains(violation.damage()))
                .count();
    }

    private long duplicates() {
        var positions = run.history().topic().stream()
                .filter(message -> message.position() > 0)
                .mapToLong(message -> message.position())
                .toArray();
        return positions.length - Arrays.stream(positions).distinct().count();
    }

    private long forged() {
        return run.history().topic().stream()
                .filter(message -> message.injected())
                .count();
    }

    private static long count(List<Exchange> journal, Predicate<Exchange> that) {
        return journal.stream().filter(that).count();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1e3;
    }
}
