package org.mithaq.process.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * The entries of one mapping. What is missing or wrong is added to the faults, and something harmless is given in its place,
 * so that who wrote the file hears of everything at once.
 */
final class Entries {

    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9]+)*");
    /** Also in an expression, where a hyphen is a minus. */
    private static final Pattern FIGURE = Pattern.compile("[a-z][a-zA-Z0-9]*(?:[.][a-z][a-zA-Z0-9]*)*");

    private static final int LONGEST_NAME = 100;
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
            if (!isOf(FIGURE, name)) {
                fault(
                        value,
                        "figure.form",
                        "A figure is called by letters, digits and dots, a small letter after each dot");
            }
        });
        return values;
    }

    private static boolean isOf(Pattern form, String name) {
        return name.length() <= LONGEST_NAME && form.matcher(name).matches();
    }

    private boolean has(String name) {
        return values.containsKey(name);
    }

    String words(String name) {
        var value = values.get(name);
        if (value == null) {
            missing(name);
            return "";
        }
        return words(name, value);
    }

    String wordsIfGiven(String name) {
        return has(name) ? words(name) : "";
    }

    private String words(String name, Node value) {
        if (!(value instanceof ScalarNode scalar)) {
            fault(value, "entry.kind", name + " is a text");
            return "";
        }
        if (scalar.getValue().isBlank() || scalar.getValue().length() > LONGEST) {
            fault(value, "entry.length", name + " has between 1 and " + LONGEST + " characters");
            return "";
        }
        return scalar.getValue();
    }

    String id(String name) {
        var id = words(name);
        if (!id.isEmpty() && !isOf(ID, id)) {
            fault(
                    name,
                    "id.form",
                    "An id has at most " + LONGEST_NAME
                            + " letters, digits, hyphens and dots, the first one a small letter");
        }
        return id;
    }

    long number(String name, long least, long most) {
        var words = words(name);
        try {
            var number = Long.parseLong(words);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below like a number out of bounds
        }
        if (!words.isEmpty()) {
            fault(name, "entry.number", name + " is a whole number between " + least + " and " + most);
        }
        return least;
    }

    /** No, if nothing is said. */
    boolean flagIfGiven(String name) {
        var word = has(name) ? words(name) : "false";
        if (!word.isEmpty() && !word.equals("true") && !word.equals("false")) {
            fault(name, "entry.word", name + " is true or false");
        }
        return word.equals("true");
    }

    /** One of these words, in small letters in the file. */
    <E extends Enum<E>> E oneOf(String name, E[] known) {
        var word = words(name);
        for (var one : known) {
            if (wordOf(one).equals(word)) {
                return one;
            }
        }
        if (!word.isEmpty()) {
            fault(
                    name,
                    "entry.word",
                    name + " is one of "
                            + List.of(known).stream().map(Entries::wordOf).toList());
        }
        return known[0];
    }

    private static String wordOf(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
        return text(languages, value, entries.original());
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

    private Language original() {
        var code = words("original");
        for (var language : Language.values()) {
            if (language.code().equals(code)) {
                return language;
            }
        }
        if (!code.isEmpty()) {
            fault("original", "entry.word", "original is one of ar, fr, en");
        }
        return Language.EN;
    }

    Expression expression(String name) {
        var text = words(name);
        return text.isEmpty() ? Expression.NONE : new Expression(text, lineOf(name));
    }

    Expression expressionIfGiven(String name) {
        return has(name) ? expression(name) : Expression.NONE;
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
        return members(name).stream().map(member -> words(name, member)).toList();
    }

    List<String> listIfGiven(String name) {
        return has(name) ? list(name) : List.of();
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

    private void fault(String name, String code, String sentence) {
        faults.add(new Fault(lineOf(name), code, sentence));
    }

    private int lineOf(String name) {
        var value = values.get(name);
        return value == null ? line : lineOf(value);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
