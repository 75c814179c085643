package org.mithaq.local.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whom the people of the demonstration plans belong to: their regions, and some of their organisations. */
final class DemonstrationUsers {

    private static final JsonNode ALL = read();

    private DemonstrationUsers() {}

    /** Somebody to belong to, as the page shows it. */
    record Belonging(String id, String name) {}

    static List<Belonging> members(String language) {
        return named("members", language).toList();
    }

    static List<Belonging> organisations(String language) {
        return named("organisations", language).toList();
    }

    static boolean isMember(String id) {
        return named("members", "en").anyMatch(one -> one.id().equals(id));
    }

    private static Stream<Belonging> named(String kind, String language) {
        return ALL.path(kind)
                .valueStream()
                .map(one -> new Belonging(
                        one.path("id").asString(""), one.path(language).asString("")));
    }

    private static JsonNode read() {
        try (var in = DemonstrationUsers.class.getResourceAsStream("users.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, "users.json"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
