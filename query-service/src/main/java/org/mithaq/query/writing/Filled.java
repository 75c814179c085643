package org.mithaq.query.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import org.mithaq.events.Language;
import org.mithaq.query.writing.Control.Choice;
import org.mithaq.query.writing.Control.Group;
import org.mithaq.query.writing.Control.Line;
import org.mithaq.query.writing.Control.Many;
import org.mithaq.query.writing.Control.Pairs;
import org.mithaq.query.writing.Control.Saying;
import org.mithaq.query.writing.Control.Side;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form with what was written in it, each value under the JSON Pointer of its place in the command. Nothing is judged
 * here: what is no number stays a text, and the command side says what is wrong with it.
 */
public record Filled(Blank blank, Map<String, String> values) {

    /** Nobody writes more of the same into one form. */
    private static final int MOST = 200;

    private static final Set<String> SAYING = Set.of("ar", "fr", "en", "original");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public Filled {
        values = Map.copyOf(values);
    }

    /** A form in which this command stands. */
    public static Filled of(Blank blank, JsonNode command) {
        var values = new LinkedHashMap<String, String>();
        blank.fields().forEach(control -> write(control, command.at(control.pointer()), values));
        return new Filled(blank, values);
    }

    /** The command that is written here; words without a language are in the plan's. */
    public ObjectNode command(Language plain) {
        return object(new Group("", "", true, blank.fields()), plain);
    }

    /** The same form with one more of something. */
    public Filled oneMore(String pointer) {
        var more = new LinkedHashMap<>(values);
        more.put(pointer + "/" + Math.min(count(pointer), MOST - 1), "");
        return new Filled(blank, more);
    }

    /** The same form without the places in which nothing was written, so that the rest is counted as in the command. */
    public Filled dense(Language plain) {
        return of(blank, command(plain));
    }

    public String value(String pointer) {
        return values.getOrDefault(pointer, "");
    }

    /** Whether anything was written at this place or below it. */
    public boolean holds(String pointer) {
        return values.entrySet().stream()
                .anyMatch(value -> !value.getValue().isEmpty()
                        && (value.getKey().equals(pointer) || value.getKey().startsWith(pointer + "/")));
    }

    /** How many there are of something, empty ones included. */
    public int count(String pointer) {
        return values.keySet().stream()
                .filter(key -> key.startsWith(pointer + "/"))
                .map(key -> key.substring(pointer.length() + 1).split("/", 2)[0])
                .filter(index -> index.matches("[0-9]{1,3}"))
                .mapToInt(index -> Math.min(Integer.parseInt(index) + 1, MOST))
                .max()
                .orElse(0);
    }

    private ObjectNode object(Group group, Language plain) {
        var object = JSON.objectNode();
        group.parts().forEach(part -> {
            var value = read(part, plain);
            if (value != null) {
                object.set(part.name(), value);
            }
        });
        return object;
    }

    private @Nullable JsonNode read(Control control, Language plain) {
        return switch (control) {
            case Line line -> line(line);
            case Choice choice -> choice(choice);
            case Saying saying -> saying(saying, plain);
            case Group group -> filled(object(group, plain));
            case Side side -> side(side, plain);
            case Many many -> many(many, plain);
            case Pairs pairs -> pairs(pairs);
        };
    }

    private @Nullable JsonNode line(Line line) {
        var value = value(line.pointer()).strip();
        if (value.isEmpty()) {
            return null;
        }
        return switch (line.kind()) {
            case WHOLE ->
                value.matches("-?[0-9]{1,18}") ? JSON.numberNode(Long.parseLong(value)) : JSON.stringNode(value);
            case QUANTITY ->
                value.matches("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?") ? json(value) : JSON.stringNode(value);
            case RAW -> json(value);
            // A file of text ends as its writer ended it.
            case LONG -> JSON.stringNode(value(line.pointer()).replace("\r\n", "\n"));
            case TEXT, ID, ADDRESS, FINGERPRINT, DAY, MONTH_OR_DAY, PERIOD, UUID -> JSON.stringNode(value);
        };
    }

    private static JsonNode json(String value) {
        try {
            return Json.STRICT.readTree(value);
        } catch (JacksonException _) {
            return JSON.stringNode(value);
        }
    }

    private @Nullable JsonNode choice(Choice choice) {
        var value = value(choice.pointer());
        if (value.isBlank()) {
            return null;
        }
        return choice.options().contains("true") && value.matches("true|false")
                ? JSON.booleanNode(Boolean.parseBoolean(value))
                : JSON.stringNode(value);
    }

    /** Words without a language and others with one are the same words, of which one language is the plan's. */
    private @Nullable JsonNode saying(Saying saying, Language plain) {
        var object = JSON.objectNode();
        for (var language : Language.values()) {
            var words = words(saying.pointer() + "/" + language.code());
            if (!words.isEmpty()) {
                object.put(language.code(), words);
            }
        }
        var alone = words(saying.pointer());
        if (object.isEmpty() || !saying.plain()) {
            return object.isEmpty() ? (alone.isEmpty() ? null : JSON.stringNode(alone)) : original(saying, object);
        }
        if (!alone.isEmpty() && !object.has(plain.code())) {
            object.put(plain.code(), alone);
        }
        return original(saying, object);
    }

    private ObjectNode original(Saying saying, ObjectNode object) {
        var original = value(saying.pointer() + "/original");
        return original.isBlank() ? object : object.put("original", original);
    }

    private String words(String pointer) {
        return value(pointer).replace("\r\n", "\n").strip();
    }

    private @Nullable JsonNode side(Side side, Language plain) {
        var human = object(side.human(), plain);
        var organisation = saying(side.organisation(), plain);
        if (human.isEmpty() || organisation == null) {
            return human.isEmpty() ? organisation : human;
        }
        // Both were written: the command side says that it can be but one of them.
        return organisation instanceof ObjectNode named ? named.setAll(human) : human.set(plain.code(), organisation);
    }

    private @Nullable JsonNode many(Many many, Language plain) {
        var array = JSON.arrayNode();
        for (var index = 0; index < count(many.pointer()); index++) {
            var one = read(many.at(index), plain);
            if (one != null) {
                array.add(one);
            }
        }
        return array.isEmpty() ? null : array;
    }

    private @Nullable JsonNode pairs(Pairs pairs) {
        var object = JSON.objectNode();
        for (var index = 0; index < count(pairs.pointer()); index++) {
            var at = pairs.pointer() + "/" + index;
            var key = value(at + "/key").strip();
            var number = line(new Line(at + "/value", "value", true, Control.Kind.WHOLE));
            if (!key.isEmpty() || number != null) {
                object.set(key, number == null ? JSON.stringNode("") : number);
            }
        }
        return filled(object);
    }

    private static @Nullable ObjectNode filled(ObjectNode object) {
        return object.isEmpty() ? null : object;
    }

    private static void write(Control control, JsonNode value, Map<String, String> values) {
        if (value.isMissingNode() || value.isNull()) {
            return;
        }
        switch (control) {
            case Line line -> values.put(line.pointer(), value.isString() ? value.stringValue() : value.toString());
            case Choice choice -> values.put(choice.pointer(), value.asString(""));
            case Saying saying -> say(saying, value, values);
            case Group group -> group.parts().forEach(part -> write(part, value.path(part.name()), values));
            case Side side -> {
                say(side.organisation(), value, values);
                side.human().parts().forEach(part -> write(part, value.path(part.name()), values));
            }
            case Many many -> {
                for (var index = 0; index < value.size(); index++) {
                    write(many.at(index), value.get(index), values);
                }
            }
            case Pairs pairs -> {
                var index = 0;
                for (var pair : value.properties()) {
                    values.put(pairs.pointer() + "/" + index + "/key", pair.getKey());
                    values.put(
                            pairs.pointer() + "/" + index++ + "/value",
                            pair.getValue().asString(""));
                }
            }
        }
    }

    private static void say(Saying saying, JsonNode value, Map<String, String> values) {
        if (value.isString()) {
            values.put(saying.pointer(), value.stringValue());
            return;
        }
        value.propertyStream()
                .filter(words -> SAYING.contains(words.getKey()))
                .forEach(words -> values.put(
                        saying.pointer() + "/" + words.getKey(),
                        words.getValue().asString("")));
    }
}
