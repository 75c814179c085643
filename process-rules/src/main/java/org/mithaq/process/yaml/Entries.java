package org.mithaq.process.yaml;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.Text;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.definition.Fault;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The entries of one mapping, by their names. What is missing or wrong is added to the faults, and something harmless is given in its place,
 * so that who wrote the file hears of everything at once.
 */
final class Entries {

    private static final int LONGEST = 20_000;
    /** Rules are asked at each reading of a plan. */
    private static final int MOST = 200;

    private final List<Fault> faults;
    private final int line;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private Entries(List<Fault> faults, int line) {
        this.faults = faults;
        this.line = line;
    }

    static Entries of(Node node, List<Fault> faults) {
        var entries = new Entries(faults, lineOf(node));
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(entries::add);
        } else {
            entries.fault(node, "entry.kind", "Here stand entries of the form name: value");
        }
        return entries;
    }

    private void add(NodeTuple entry) {
        if (!(entry.getKeyNode() instanceof ScalarNode name)) {
            fault(entry.getKeyNode(), "entry.kind", "The name of an entry is a word");
        } else if (values.putIfAbsent(name.getValue(), entry.getValueNode()) != null) {
            fault(name, "entry.twice", name.getValue() + " is said twice");
        }
    }

    /** Says so of every entry that is none of these. */
    Entries only(String... known) {
        var names = Set.of(known);
        values.forEach((name, value) -> {
            if (!names.contains(name)) {
                fault(value, "entry.unknown", "There is no entry of the name " + name + " here");
            }
        });
        return this;
    }

    int line() {
        return line;
    }

    /** Every entry by its name, which is one that an expression can say. */
    Map<String, Node> figures() {
        values.forEach((name, value) -> {
            if (!Word.isFigure(name)) {
                fault(
                        value,
                        "figure.form",
                        "A figure is called by letters, digits and dots, a small letter after each dot");
            }
        });
        return values;
    }

    private boolean has(String name) {
        return values.containsKey(name);
    }

    /** What is written under this name, which has to be there. */
    private Word word(String name) {
        var value = values.get(name);
        if (value == null) {
            missing(name);
            return new Word(name, "", line, faults);
        }
        return word(name, value);
    }

    private Word word(String name, Node value) {
        var text = "";
        if (!(value instanceof ScalarNode scalar)) {
            fault(value, "entry.kind", name + " is a text");
        } else if (scalar.getValue().isBlank() || scalar.getValue().length() > LONGEST) {
            fault(value, "entry.length", name + " has between 1 and " + LONGEST + " characters");
        } else {
            text = scalar.getValue();
        }
        return new Word(name, text, lineOf(value), faults);
    }

    String words(String name) {
        return word(name).text();
    }

    String wordsIfGiven(String name) {
        return has(name) ? words(name) : "";
    }

    String id(String name) {
        return word(name).id();
    }

    long number(String name, long least, long most) {
        return word(name).number(least, most);
    }

    /** No, if nothing is said. */
    boolean flagIfGiven(String name) {
        return has(name) && word(name).flag();
    }

    /** One of these words, in small letters in the file. */
    <E extends Enum<E>> E oneOf(String name, E[] known) {
        return word(name).oneOf(known);
    }

    <E extends Enum<E>> E oneOfIfGiven(String name, E[] known, E otherwise) {
        return has(name) ? oneOf(name, known) : otherwise;
    }

    LocalDate day(String name) {
        return word(name).day();
    }

    Expression expression(String name) {
        return word(name).expression();
    }

    Expression expressionIfGiven(String name) {
        return has(name) ? expression(name) : Expression.NONE;
    }

    /** A text in all three languages; who publishes a process writes for every reader. */
    Text text(String name) {
        var value = values.get(name);
        if (value == null) {
            missing(name);
            return Text.of(Language.EN, "-");
        }
        var entries = of(value, faults).only("ar", "fr", "en", "original");
        var languages = new LinkedHashMap<Language, String>();
        for (var language : Language.values()) {
            if (entries.values.containsKey(language.code())) {
                languages.put(language, entries.words(language.code()));
            } else {
                fault(value, "language.missing", name + " is not written in " + language.code());
            }
        }
        return text(languages, value, entries.oneOf("original", Language.values()));
    }

    private Text text(Map<Language, String> written, Node where, Language original) {
        try {
            return new Text(in(Language.AR, written), in(Language.FR, written), in(Language.EN, written), original);
        } catch (Invalid invalid) {
            fault(where, "text.form", invalid.sentence());
            return Text.of(Language.EN, "-");
        }
    }

    private static String in(Language language, Map<Language, String> written) {
        var words = written.getOrDefault(language, "");
        return words.isEmpty() ? "-" : words;
    }

    /** The entries of each member of a list. */
    List<Entries> each(String name) {
        return members(name).stream().map(member -> of(member, faults)).toList();
    }

    List<Entries> eachIfGiven(String name) {
        return has(name) ? each(name) : List.of();
    }

    /** The texts in a list. */
    List<String> list(String name) {
        return eachWord(name).map(Word::text).toList();
    }

    List<String> listIfGiven(String name) {
        return has(name) ? list(name) : List.of();
    }

    List<LocalDate> days(String name) {
        return eachWord(name).map(Word::day).toList();
    }

    <E extends Enum<E>> List<E> severalOf(String name, E[] known) {
        return eachWord(name).map(word -> word.oneOf(known)).toList();
    }

    private Stream<Word> eachWord(String name) {
        return members(name).stream().map(member -> word(name, member));
    }

    private List<Node> members(String name) {
        var value = values.get(name);
        if (value == null) {
            missing(name);
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            fault(value, "entry.kind", name + " is a list");
            return List.of();
        }
        if (sequence.getValue().size() > MOST) {
            fault(value, "entry.many", name + " has at most " + MOST + " members");
            return List.of();
        }
        return sequence.getValue();
    }

    /** Which of the two is said; exactly one has to be. */
    String either(String one, String other) {
        if (has(one) == has(other)) {
            faults.add(new Fault(line, "entry.either", "Either " + one + " is said or " + other));
        }
        return has(one) ? one : other;
    }

    /** Says so if an entry stands beside one with which it says nothing. */
    void without(String name, String beside) {
        if (has(name)) {
            fault(name, "entry.either", name + " says nothing beside " + beside);
        }
    }

    /** The entries under this name, or none. */
    Optional<Entries> entries(String name) {
        return Optional.ofNullable(values.get(name)).map(value -> of(value, faults));
    }

    private void missing(String name) {
        faults.add(new Fault(line, "entry.missing", name + " is missing"));
    }

    private void fault(Node where, String code, String sentence) {
        faults.add(new Fault(lineOf(where), code, sentence));
    }

    /** Adds what is wrong with the entry of this name, beyond its form. */
    void fault(String name, String code, String sentence) {
        var value = values.get(name);
        faults.add(new Fault(value == null ? line : lineOf(value), code, sentence));
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
