package org.mithaq.reliability.workload;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What programs and people get wrong in a command. */
final class Mistakes {

    private Mistakes() {}

    /** Makes one mistake; answers with the name under which the command is then sent. */
    static String in(Drawn drawn, String command, ObjectNode body) {
        switch (drawn.below(9)) {
            case 0 -> body.put("colour", "green");
            // The model knows one process, which is not the one of plans that name none.
            case 1 -> {
                var field = drawn.of(List.copyOf(body.propertyNames()));
                body.remove(field.equals("process") ? "title" : field);
            }
            case 2 -> body.put(drawn.of(List.copyOf(body.propertyNames())), true);
            case 3 -> body.put("occurredOn", "2199-12-31");
            case 4 -> body.put("occurredOn", "2025-02-30");
            case 5 -> body.put("planId", "no plan");
            case 6 -> {
                if (!command.equals("OpenActionPlan")) {
                    body.put("planId", "model-never-opened");
                }
            }
            case 7 -> textWithoutOriginal(drawn, body);
            default -> {
                return command + "Please";
            }
        }
        return command;
    }

    private static void textWithoutOriginal(Drawn drawn, ObjectNode body) {
        var texts = body.properties().stream()
                .filter(field -> field.getValue().isObject() && field.getValue().has("fr"))
                .map(field -> (ObjectNode) field.getValue())
                .toList();
        if (texts.isEmpty()) {
            body.remove("planId");
        } else {
            drawn.of(texts).put("en", "Open").remove("original");
        }
    }
}
