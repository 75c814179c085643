package org.mithaq.process.yaml;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mithaq.plan.timer.TimerEvent.Kind;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Definition.Basis;
import org.mithaq.process.definition.Definition.Effect;
import org.mithaq.process.definition.Definition.Obligation;
import org.mithaq.process.definition.Definition.Often;
import org.mithaq.process.definition.Definition.Policy;
import org.mithaq.process.definition.Definition.Requirement;
import org.mithaq.process.definition.Definition.Stage;
import org.mithaq.process.definition.Definition.Transition;
import org.mithaq.process.definition.Duty;
import org.mithaq.process.definition.Fault;
import org.mithaq.process.definition.Faulty;
import org.mithaq.process.definition.Per;
import org.mithaq.process.definition.Timer;
import org.mithaq.process.definition.Visibility;
import org.mithaq.process.definition.Visibility.Audience;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.process.definition.WorkingDays;
import org.snakeyaml.engine.v2.nodes.Node;

/** A definition as a jurisdiction writes it down, in YAML. */
public final class DefinitionFile {

    /** In characters; the longest that we ship has a tenth. */
    public static final int LONGEST = 200_000;

    private static final int MOST_YEARS = 100 * 366;
    private static final int MOST_CALENDAR_YEARS = 20;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private DefinitionFile() {}

    /** Reads it; {@link Faulty} with everything that is wrong in its form. Its expressions are not looked at. */
    public static Definition read(String yaml) {
        var file = new DefinitionFile();
        var definition = file.definition(BoundedYaml.tree(yaml));
        file.faults.sort(Comparator.comparingInt(Fault::line));
        if (!file.faults.isEmpty()) {
            throw new Faulty(file.faults);
        }
        return definition;
    }

    private Definition definition(Node node) {
        var entries = Entries.of(node, faults)
                .only(
                        "id",
                        "version",
                        "title",
                        "source",
                        "vocabulary",
                        "policy",
                        "stages",
                        "transitions",
                        "requirements",
                        "obligations",
                        "timers",
                        "calendar",
                        "visibility");
        return new Definition(
                entries.id("id"),
                Math.toIntExact(entries.number("version", 1, Integer.MAX_VALUE)),
                entries.text("title"),
                entries.words("source"),
                Math.toIntExact(entries.number("vocabulary", 1, Facts.VERSION)),
                policy(entries),
                distinct(entries.each("stages"), new HashSet<>(), Stage::id, DefinitionFile::stage),
                entries.eachIfGiven("transitions").stream()
                        .map(DefinitionFile::transition)
                        .toList(),
                rules(entries.each("requirements"), Requirement::code, DefinitionFile::requirement),
                rules(entries.eachIfGiven("obligations"), Obligation::code, DefinitionFile::obligation),
                rules(entries.eachIfGiven("timers"), Timer::code, DefinitionFile::timer),
                entries.entries("calendar").map(DefinitionFile::workingDays),
                entries.entries("visibility").map(DefinitionFile::visibility).orElse(Visibility.PUBLIC));
    }

    /** What is not said is as public as the record lets it be. */
    private static Visibility visibility(Entries entries) {
        var parts = Arrays.stream(Part.values()).map(Word::of).toArray(String[]::new);
        entries.only(parts);
        var record = entries.oneOfIfGiven(Word.of(Part.RECORD), Audience.values(), Audience.PUBLIC);
        var visibility = new Visibility(
                record,
                entries.oneOfIfGiven(Word.of(Part.TRAIL), Audience.values(), record),
                entries.oneOfIfGiven(Word.of(Part.CONFORMANCE), Audience.values(), record));
        Arrays.stream(Part.values())
                .filter(visibility::isTooWide)
                .forEach(part -> entries.fault(
                        Word.of(part),
                        "visibility.wider",
                        Word.of(part) + " tells of the record, and cannot be for more people than the record is"));
        return visibility;
    }

    private Map<String, Policy> policy(Entries entries) {
        var policy = new LinkedHashMap<String, Policy>();
        entries.entries("policy")
                .ifPresent(figures -> figures.figures().forEach((name, node) -> {
                    var figure = Entries.of(node, faults).only("value", "basis", "source");
                    policy.put(
                            name,
                            new Policy(
                                    figure.number("value", 0, MOST_YEARS),
                                    figure.oneOf("basis", Basis.values()),
                                    figure.words("source")));
                }));
        return policy;
    }

    private static Stage stage(Entries entries) {
        entries.only("id", "title", "entered", "end");
        return new Stage(
                entries.id("id"),
                entries.text("title"),
                entries.expression("entered"),
                entries.flagIfGiven("end"),
                entries.line());
    }

    private static Transition transition(Entries entries) {
        entries.only("command", "from", "to", "roles", "requirements");
        return new Transition(
                entries.wordsIfGiven("command"),
                entries.list("from"),
                entries.wordsIfGiven("to"),
                entries.listIfGiven("roles"),
                entries.listIfGiven("requirements"),
                entries.line());
    }

    private static Requirement requirement(Entries entries) {
        entries.only(
                "code",
                "title",
                "source",
                "effect",
                "applies",
                "due",
                "met",
                "evidence",
                "command",
                "roles",
                "members");
        return new Requirement(
                entries.id("code"),
                entries.text("title"),
                entries.words("source"),
                entries.oneOf("effect", Effect.values()),
                entries.expressionIfGiven("applies"),
                entries.expressionIfGiven("due"),
                entries.expression("met"),
                entries.expression("evidence"),
                duty(entries),
                entries.line());
    }

    private static Obligation obligation(Entries entries) {
        entries.only(
                "code", "title", "source", "counts", "from", "until", "within", "times", "per", "command", "roles",
                "members");
        return new Obligation(
                entries.id("code"),
                entries.text("title"),
                entries.words("source"),
                entries.expression("counts"),
                entries.expression("from"),
                entries.expressionIfGiven("until"),
                often(entries),
                duty(entries),
                entries.line());
    }

    private static Timer timer(Entries entries) {
        entries.only("code", "title", "source", "kind", "on", "unless", "command", "roles", "members");
        return new Timer(
                entries.id("code"),
                entries.text("title"),
                entries.words("source"),
                entries.oneOf("kind", Kind.values()),
                entries.expression("on"),
                entries.expressionIfGiven("unless"),
                duty(entries),
                entries.line());
    }

    private static Duty duty(Entries entries) {
        return new Duty(
                entries.wordsIfGiven("command"), entries.listIfGiven("roles"), entries.expressionIfGiven("members"));
    }

    private static WorkingDays workingDays(Entries entries) {
        entries.only("source", "from", "until", "weekend", "holidays");
        var from = entries.day("from");
        var until = entries.day("until");
        if (until.isBefore(from) || until.isAfter(from.plusYears(MOST_CALENDAR_YEARS))) {
            entries.fault(
                    "until",
                    "calendar.bounds",
                    "A calendar ends after it begins, and at most " + MOST_CALENDAR_YEARS + " years later");
        }
        return new WorkingDays(
                entries.words("source"),
                from,
                until,
                Set.copyOf(entries.severalOf("weekend", DayOfWeek.values())),
                Set.copyOf(entries.days("holidays")));
    }

    private static Often often(Entries entries) {
        if (entries.either("within", "times").equals("within")) {
            entries.without("per", "within");
            return new Often.Within(entries.expression("within"));
        }
        return new Often.Times(entries.expression("times"), entries.oneOf("per", Per.values()));
    }

    /** Requirements, obligations and timers share their codes. */
    private <T> List<T> rules(List<Entries> each, Function<T, String> code, Function<Entries, T> read) {
        return distinct(each, codes, code, read);
    }

    private <T> List<T> distinct(
            List<Entries> each, Set<String> seen, Function<T, String> id, Function<Entries, T> read) {
        var all = new ArrayList<T>();
        for (var entries : each) {
            var one = read.apply(entries);
            if (!id.apply(one).isEmpty() && !seen.add(id.apply(one))) {
                faults.add(new Fault(entries.line(), "id.twice", id.apply(one) + " stands here a second time"));
            }
            all.add(one);
        }
        return all;
    }
}
