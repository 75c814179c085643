package org.mithaq.command.hostile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Json;
import tools.jackson.core.JacksonException;

/** Says what is wrong with an answer to a hostile request, if anything is. */
final class Oracle {

    static final Duration SLOW = Duration.ofSeconds(2);

    private static final List<String> OURS_ALONE = List.of(
            "org.mithaq",
            "Exception",
            "\tat ",
            "tools.jackson",
            "org.apache",
            "Tomcat",
            "springframework",
            "postgres",
            "<html");
    private static final List<String> FIELDS = List.of("type", "title", "status", "detail", "code");

    private Oracle() {}

    static Stream<String> complaints(Hostile sent, Heard heard) {
        return Stream.of(status(sent, heard), form(sent, heard), silence(heard), token(sent, heard), pace(heard))
                .flatMap(Optional::stream)
                .map(complaint -> "%s: %s: %s; answered %s"
                        .formatted(sent.attack(), sent.what(), complaint, beginning(heard.text())));
    }

    /** A wish that is fulfilled already is no refusal, and changes nothing; the lines of a batch have a status each. */
    private static Optional<String> status(Hostile sent, Heard heard) {
        if (sent.attack() == Attack.BATCH && heard.status() == 200) {
            return Optional.of("a line was not refused")
                    .filter(_ -> linesOf(heard).stream().anyMatch(status -> status < 400 || status >= 500));
        }
        if (heard.status() == 200 && sent.what().startsWith("OpenActionPlan")) {
            return Optional.of("there are new events").filter(_ -> !heard.body().contains("\"events\":[]"));
        }
        if (heard.nothing() && sent.attack().onTheWire()) {
            return Optional.empty();
        }
        if (sent.attack() == Attack.SMUGGLING && heard.statuses().size() > 1) {
            return Optional.of("what was hidden was answered");
        }
        return Optional.of("not refused")
                .filter(_ -> heard.statuses().isEmpty()
                        || heard.statuses().stream().anyMatch(status -> status < 400 || status >= 500));
    }

    private static Optional<String> form(Hostile sent, Heard heard) {
        if (heard.status() < 400 || (sent.attack().onTheWire() && heard.body().isEmpty())) {
            return Optional.empty();
        }
        try {
            var problem = Json.LENIENT.readTree(heard.body());
            var whole = heard.header("Content-Type").equals(Optional.of("application/problem+json"))
                    && FIELDS.stream()
                            .noneMatch(field -> problem.path(field).asString("").isBlank())
                    && problem.path("status").asInt() == heard.status();
            return whole ? Optional.empty() : Optional.of("no problem of RFC 9457");
        } catch (JacksonException _) {
            return Optional.of("no JSON");
        }
    }

    private static Optional<String> silence(Heard heard) {
        return OURS_ALONE.stream().filter(heard.text()::contains).findFirst().map(word -> "it says " + word);
    }

    private static Optional<String> token(Hostile sent, Heard heard) {
        return Optional.of("no 401, or without WWW-Authenticate")
                .filter(_ -> sent.attack() == Attack.TOKEN
                        && (heard.status() != 401
                                || !heard.header("WWW-Authenticate").orElse("").startsWith("Bearer")));
    }

    private static Optional<String> pace(Heard heard) {
        return Optional.of("it took " + heard.took()).filter(_ -> heard.took().compareTo(SLOW) > 0);
    }

    private static String beginning(String text) {
        return text.length() <= 700 ? text : text.substring(0, 700) + "...";
    }

    private static List<Integer> linesOf(Heard batch) {
        return batch.body()
                .lines()
                .map(line -> Json.STRICT.readTree(line).path("status").asInt())
                .toList();
    }
}
