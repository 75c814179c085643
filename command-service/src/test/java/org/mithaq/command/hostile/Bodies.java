package org.mithaq.command.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.mithaq.command.door.CommandTypes;
import org.mithaq.events.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands that are good but for one thing: made from the examples and the schemas that everybody can read. */
final class Bodies {

    private static final String HERE = "\"@here@\"";
    private static final List<String> SHARED = List.of("source", "onBehalfOf", "occurredOn");

    /** A body as it goes out, in ISO-8859-1: each character is a byte. */
    record Body(String command, String bytes, boolean namesPlan) {}

    private Bodies() {}

    static ObjectNode example(String command, String plan) {
        var example = (ObjectNode) Json.STRICT.readTree(file("examples/" + command));
        return example.put("planId", plan);
    }

    /** This command on this plan, with one thing wrong with it. */
    static Body of(Attack attack, String command, String plan, Random chance) {
        var example = example(command, plan);
        return switch (attack) {
            case DUPLICATE_KEY -> body(command, twice(example, chance));
            case UNKNOWN_FIELD -> body(command, withUnknown(example, chance));
            case MISSING_FIELD -> body(command, without(command, example, chance));
            case NOT_JSON -> new Body(command, utf8(damaged(example.toString(), chance)), true);
            case NOT_UTF8 -> new Body(command, notUtf8(example.toString(), chance), true);
            case BAD_DAY -> body(command, example.put("occurredOn", "@here@").toString(), attack, chance);
            default -> withValue(attack, command, example, chance);
        };
    }

    private static Body withValue(Attack attack, String command, ObjectNode example, Random chance) {
        var inSchema = fields(command);
        if (chance.nextInt(3) == 0) {
            var field = inSchema.get(chance.nextInt(inSchema.size()));
            var body = body(command, example.put(field, "@here@").toString(), attack, chance);
            return new Body(command, body.bytes(), field.equals("planId"));
        }
        var places = new ArrayList<Runnable>();
        collect(example, places);
        var place = chance.nextInt(places.size());
        var planBefore = example.path("planId").asString();
        places.get(place).run();
        var namesPlan = !planBefore.equals(example.path("planId").asString());
        return new Body(
                command, body(command, example.toString(), attack, chance).bytes(), namesPlan);
    }

    private static Body body(String command, String template, Attack attack, Random chance) {
        return body(command, template.replace(HERE, HostileValues.json(attack, chance)));
    }

    private static Body body(String command, String json) {
        return new Body(command, utf8(json), false);
    }

    private static void collect(JsonNode node, List<Runnable> places) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> {
                    places.add(() -> object.put(field.getKey(), "@here@"));
                    collect(field.getValue(), places);
                });
            case ArrayNode array -> {
                for (var i = 0; i < array.size(); i++) {
                    var at = i;
                    places.add(() -> array.set(at, "@here@"));
                    collect(array.get(i), places);
                }
            }
            default -> {}
        }
    }

    private static String twice(ObjectNode example, Random chance) {
        var names = List.copyOf(example.propertyNames());
        var name = names.get(chance.nextInt(names.size()));
        var again = chance.nextBoolean() ? name : "\\u%04x%s".formatted((int) name.charAt(0), name.substring(1));
        return chance.nextInt(3) == 0
                ? example.put(name, "@here@").toString().replace(HERE, "{\"a\": 1, \"a\": 2}")
                : example.toString().replaceFirst("\\{", "{\"" + again.replace("\\", "\\\\") + "\": \"x\",");
    }

    private static String withUnknown(ObjectNode example, Random chance) {
        var objects = new ArrayList<>(List.of(example));
        example.values().stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .forEach(objects::add);
        objects.get(chance.nextInt(objects.size()))
                .put(HostileValues.of(Attack.UNKNOWN_FIELD, chance), chance.nextInt());
        return example.toString();
    }

    private static String without(String command, ObjectNode example, Random chance) {
        var required = required(command);
        var field = required.get(chance.nextInt(required.size()));
        example.remove(field);
        return chance.nextBoolean()
                ? example.toString()
                : example.putNull(field).toString();
    }

    private static String damaged(String json, Random chance) {
        var at = chance.nextInt(json.length());
        return switch (chance.nextInt(8)) {
            case 0 -> json.substring(0, at);
            case 1 -> json + json;
            case 2 -> json.substring(0, at) + (char) chance.nextInt(32) + json.substring(at);
            case 3 -> json.replace('"', '\'');
            case 4 -> "// comment\n" + json;
            case 5 -> "<command>" + json + "</command>";
            case 6 -> json.substring(0, at) + "\"{}[]:,".charAt(chance.nextInt(7)) + json.substring(at);
            default ->
                new String[] {"", " ", "planId: x", "%PDF-1.7", "PK\u0003\u0004", "\u0000", "]", "0", "\"x\""}
                        [chance.nextInt(9)];
        };
    }

    private static String notUtf8(String json, Random chance) {
        var bytes = utf8(json);
        var at = chance.nextInt(1, bytes.length() - 1);
        var wrong = new String[] {
            "\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080", "\u0080", "\u00e2\u0082"
        };
        return switch (chance.nextInt(3)) {
            case 0 -> new String(json.getBytes(StandardCharsets.UTF_16), StandardCharsets.ISO_8859_1);
            case 1 -> new String(json.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            default -> bytes.substring(0, at) + wrong[chance.nextInt(wrong.length)] + bytes.substring(at);
        };
    }

    private static List<String> fields(String command) {
        return Stream.concat(schema(command).path("properties").propertyNames().stream(), SHARED.stream())
                .distinct()
                .toList();
    }

    private static List<String> required(String command) {
        return Stream.concat(
                        Stream.of("planId").filter(schema(command).path("properties")::has),
                        schema(command).path("required").values().stream().map(JsonNode::asString))
                .distinct()
                .toList();
    }

    private static JsonNode schema(String command) {
        return Json.STRICT.readTree(file("contracts/commands/" + command));
    }

    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static String anyCommand(Random chance) {
        var names = CommandTypes.names();
        return names.get(chance.nextInt(names.size()));
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of("src/main/resources", name + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
