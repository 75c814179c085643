package org.mithaq.reliability.model;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Facts as JSON, as readers get them. */
final class Told {

    private Told() {}

    static void list(ObjectNode json, String field, List<Fact> facts, Function<Fact, ? extends JsonNode> told) {
        var list = json.putArray(field);
        facts.forEach(fact -> list.add(told.apply(fact)));
    }

    static ObjectNode only(Fact fact, String... fields) {
        var json = object();
        for (var field : fields) {
            json.set(field, orNull(fact.data().path(field)));
        }
        return json;
    }

    static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? nothing() : value;
    }

    static JsonNode nothing() {
        return JsonNodeFactory.instance.nullNode();
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
