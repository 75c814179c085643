package org.mithaq.process.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
import org.mithaq.process.definition.Fault;
import org.mithaq.process.definition.Faulty;
import org.mithaq.process.definition.Per;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** A definition as a jurisdiction writes it down, in YAML. */
public final class DefinitionFile {

    /** Characters; the longest that we ship has a tenth. */
    public static final int LONGEST = 200_000;

    /** Collections within each other; the format needs five. */
    private static final int DEEPEST = 10;

    private static final int MOST_YEARS = 100 * 366;

    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private DefinitionFile() {}

    /** Reads it; {@link Faulty} with everything that is wrong in its form. Its expressions are not looked at. */
    public static Definition read(String yaml) {
        var file = new DefinitionFile();
        var definition = file.definition(file.parsed(yaml));
        file.faults.sort(Comparator.comparingInt(Fault::line));
        if (!file.faults.isEmpty()) {
            throw new Faulty(file.faults);
        }
        return definition;
    }

    private Node parsed(String yaml) {
        if (yaml.length() > LONGEST) {
            throw new Faulty(
                    List.of(new Fault(1, "file.length", "A definition has at most " + LONGEST + " characters")));
        }
        var settings = LoadSettings.builder()
                .setCodePointLimit(LONGEST)
                .setUseMarks(true)
                .build();
        try {
            look(new Parse(settings).parseString(yaml));
            return new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(
                            () -> new Faulty(List.of(new Fault(1, "yaml.empty", "There is nothing in this file"))));
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Faulty(List.of(new Fault(line, "yaml.syntax", broken.getProblem())));
        } catch (YamlEngineException broken) {
            throw new Faulty(List.of(new Fault(1, "yaml.syntax", String.valueOf(broken.getMessage()))));
        }
    }

    /** Before anything is built of it: what refers to itself or is nested without end would cost more than it says. */
    private static void look(Iterable<Event> events) {
        var depth = 0;
        var documents = 0;
        for (var event : events) {
            switch (event) {
                case AliasEvent _ -> throw faulty(event, "yaml.alias", "Say it again: * refers to something else");
                case CollectionStartEvent _ -> depth++;
                case CollectionEndEvent _ -> depth--;
                case DocumentStartEvent _ -> documents++;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw faulty(event, "yaml.depth", "This is nested too deeply");
            }
            if (documents > 1) {
                throw faulty(event, "yaml.documents", "One file holds one definition");
            }
        }
    }

    private static Faulty faulty(Event event, String code, String sentence) {
        var line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new Faulty(List.of(new Fault(line, code, sentence)));
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
                        "obligations");
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
                rules(entries.eachIfGiven("obligations"), Obligation::code, DefinitionFile::obligation));
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
        entries.only("code", "title", "source", "effect", "applies", "due", "met", "evidence");
        return new Requirement(
                entries.id("code"),
                entries.text("title"),
                entries.words("source"),
                entries.oneOf("effect", Effect.values()),
                entries.expressionIfGiven("applies"),
                entries.expressionIfGiven("due"),
                entries.expression("met"),
                entries.expression("evidence"),
                entries.line());
    }

    private static Obligation obligation(Entries entries) {
        entries.only("code", "title", "source", "counts", "from", "until", "within", "times", "per");
        return new Obligation(
                entries.id("code"),
                entries.text("title"),
                entries.words("source"),
                entries.expression("counts"),
                entries.expression("from"),
                entries.expressionIfGiven("until"),
                often(entries),
                entries.line());
    }

    private static Often often(Entries entries) {
        if (entries.either("within", "times").equals("within")) {
            entries.without("per", "within");
            return new Often.Within(entries.expression("within"));
        }
        return new Often.Times(entries.expression("times"), entries.oneOf("per", Per.values()));
    }

    /** Requirements and obligations share their codes. */
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
