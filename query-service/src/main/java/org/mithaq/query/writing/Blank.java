package org.mithaq.query.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.mithaq.query.writing.Control.Choice;
import org.mithaq.query.writing.Control.Group;
import org.mithaq.query.writing.Control.Kind;
import org.mithaq.query.writing.Control.Line;
import org.mithaq.query.writing.Control.Many;
import org.mithaq.query.writing.Control.Pairs;
import org.mithaq.query.writing.Control.Saying;
import org.mithaq.query.writing.Control.Side;
import tools.jackson.databind.JsonNode;

/** The form of a command before anything is written in it: a control for each field of its contract, in that order. */
public record Blank(String command, List<Control> fields) {

    /** Makes one more control of a kind of which there may be any number. */
    public interface Each {
        Control at(String pointer);
    }

    public Blank {
        fields = List.copyOf(fields);
    }

    /** Whether a command has a field of this name. */
    public boolean has(String field) {
        return fields.stream().anyMatch(control -> control.name().equals(field));
    }

    /** What the JSON Schema of a command asks for. */
    public static Blank of(JsonNode schema) {
        return new Blank(schema.path("title").asString(""), new Reading(schema).parts("", schema));
    }

    private record Reading(JsonNode root) {

        List<Control> parts(String pointer, JsonNode object) {
            return parts(pointer, List.of(object));
        }

        /** The fields of all these shapes; one is required that is so in each of them. */
        private List<Control> parts(String pointer, List<JsonNode> shapes) {
            var fields = new LinkedHashMap<String, JsonNode>();
            shapes.forEach(shape -> shape.path("properties")
                    .propertyStream()
                    .forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue())));
            var controls = new ArrayList<Control>();
            fields.forEach((name, schema) -> controls.add(control(
                    pointer + "/" + name, name, shapes.stream().allMatch(shape -> requires(shape, name)), schema)));
            return controls;
        }

        private static boolean requires(JsonNode object, String name) {
            return object.path("required")
                    .valueStream()
                    .anyMatch(one -> one.asString("").equals(name));
        }

        private Control control(String pointer, String name, boolean required, JsonNode unresolved) {
            var schema = resolved(unresolved);
            if (schema.has("anyOf")) {
                return either(
                        pointer,
                        name,
                        required,
                        schema.path("anyOf").valueStream().map(this::resolved).toList());
            }
            if (isSaying(schema)) {
                return new Saying(pointer, name, required, false);
            }
            return switch (schema.path("type").asString("")) {
                case "array" ->
                    new Many(pointer, name, required, each -> control(each, name, true, schema.path("items")));
                case "object" -> object(pointer, name, required, schema);
                case "boolean" -> new Choice(pointer, name, required, List.of("true", "false"));
                case "integer" -> new Line(pointer, name, required, Kind.WHOLE);
                case "string" -> string(pointer, name, required, schema);
                default -> new Line(pointer, name, required, Kind.QUANTITY);
            };
        }

        private Control either(String pointer, String name, boolean required, List<JsonNode> shapes) {
            var objects = shapes.stream()
                    .filter(shape -> shape.has("properties") && !isSaying(shape))
                    .toList();
            var saying = new Saying(pointer, name, required, true);
            if (objects.isEmpty()) {
                return saying;
            }
            var human = new Group(pointer, name, required, parts(pointer, objects));
            return objects.size() == shapes.size() ? human : new Side(pointer, name, required, saying, human);
        }

        private Control object(String pointer, String name, boolean required, JsonNode schema) {
            if (schema.has("properties")) {
                return new Group(pointer, name, required, parts(pointer, schema));
            }
            return schema.path("additionalProperties").isObject()
                    ? new Pairs(pointer, name, required)
                    : new Line(pointer, name, required, Kind.RAW);
        }

        private static Control string(String pointer, String name, boolean required, JsonNode schema) {
            if (schema.has("enum")) {
                return new Choice(
                        pointer,
                        name,
                        required,
                        schema.path("enum")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList());
            }
            return new Line(pointer, name, required, kind(name, schema));
        }

        private static Kind kind(String name, JsonNode schema) {
            var pattern = schema.path("pattern").asString("");
            return switch (schema.path("format").asString("")) {
                case "date" -> Kind.DAY;
                case "uuid" -> Kind.UUID;
                default -> {
                    if (pattern.startsWith("^[A-Za-z0-9]")) {
                        yield Kind.ID;
                    }
                    if (pattern.startsWith("^https?")) {
                        yield Kind.ADDRESS;
                    }
                    if (pattern.contains("[0-9a-f]{64}")) {
                        yield Kind.FINGERPRINT;
                    }
                    if (pattern.startsWith("^[12]")) {
                        yield Kind.PERIOD;
                    }
                    if (pattern.startsWith("^(\\d{4}")) {
                        yield Kind.MONTH_OR_DAY;
                    }
                    yield name.equals("definition") ? Kind.LONG : Kind.TEXT;
                }
            };
        }

        private JsonNode resolved(JsonNode schema) {
            return schema.has("$ref") ? root.at(schema.path("$ref").asString("").substring(1)) : schema;
        }

        private static boolean isSaying(JsonNode schema) {
            return schema.path("properties").has("ar")
                    && schema.path("properties").has("fr");
        }
    }
}
