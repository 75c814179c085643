package org.mithaq.reliability.model;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Compares what the model expects with what was said. What only the system can know, such as the id of a person, is learned
 * when it is first seen, and is the same from then on: one id for one person, one person for one id.
 */
public final class Same {

    static final String LEARNED = "learned: ";

    private final Map<String, String> learned = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();

    /** Nothing more and nothing less. */
    public boolean exactly(JsonNode expected, JsonNode said) {
        if (expected.isObject() && said.isObject()) {
            return expected.size() == said.size()
                    && expected.properties().stream()
                            .allMatch(field ->
                                    said.has(field.getKey()) && exactly(field.getValue(), said.path(field.getKey())));
        }
        if (expected.isArray() && said.isArray()) {
            return expected.size() == said.size() && pairs(expected, said, true);
        }
        return leaf(expected, said);
    }

    /** All that is expected; where nothing is expected ({@code null}, or an empty list) nothing is said. */
    public boolean atLeast(JsonNode expected, JsonNode said) {
        if (isNothing(expected)) {
            return isNothing(said);
        }
        if (expected.isObject() && said.isObject()) {
            return expected.properties().stream()
                    .allMatch(field -> atLeast(field.getValue(), said.path(field.getKey())));
        }
        if (expected.isArray() && said.isArray()) {
            return expected.size() == said.size() && pairs(expected, said, false);
        }
        return leaf(expected, said);
    }

    private boolean pairs(JsonNode expected, JsonNode said, boolean exactly) {
        for (var i = 0; i < expected.size(); i++) {
            if (exactly ? !exactly(expected.get(i), said.get(i)) : !atLeast(expected.get(i), said.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean leaf(JsonNode expected, JsonNode said) {
        if (expected.isString() && said.isString() && expected.asString().startsWith(LEARNED)) {
            return learned.computeIfAbsent(expected.asString(), _ -> said.asString())
                            .equals(said.asString())
                    && known.computeIfAbsent(said.asString(), _ -> expected.asString())
                            .equals(expected.asString());
        }
        return expected.equals(said);
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
    }
}
