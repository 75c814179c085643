package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an organisation of civil society said of the endorsement of a plan, under all of its names. */
final class Organisation {

    private static final List<String> WORDS =
            List.of(Types.ENDORSED, Types.ENDORSEMENT_DECLINED, Types.ENDORSEMENT_WITHDRAWN);

    private final List<Fact> said;

    Organisation(JsonNode organisation, Plan plan) {
        var words = plan.facts().stream()
                .filter(fact -> WORDS.contains(fact.type()))
                .toList();
        var told = Stream.concat(
                        words.stream().map(word -> word.data().path("organisation")),
                        plan.all(Types.ENDORSEMENT_REQUESTED).stream()
                                .flatMap(request ->
                                        request.data().path("organisations").valueStream()))
                .toList();
        var names = Names.of(organisation, told);
        this.said = words.stream()
                .filter(word -> Names.overlap(names, word.data().path("organisation")))
                .sorted(Fact.AS_IT_HAPPENED)
                .toList();
    }

    /** The text that was to be endorsed on this day, by its hash; empty if none was frozen. */
    static String textOn(LocalDate day, Plan plan) {
        return plan.all(Types.TEXT_FROZEN).stream()
                .filter(frozen -> !frozen.on().isAfter(day))
                .max(Fact.AS_IT_HAPPENED)
                .map(frozen -> frozen.says("textHash"))
                .orElse("");
    }

    /** All that it said, as it happened. */
    List<Fact> said() {
        return said;
    }

    /** Its endorsement that counts. */
    Optional<Fact> endorsement() {
        return endorsements(_ -> true).stream().max(Fact.AS_IT_HAPPENED);
    }

    /** Its endorsement of this text that counts. */
    Optional<Fact> endorsementOf(String text) {
        return endorsements(_ -> true).stream()
                .filter(endorsed -> endorsed.says("textHash").equals(text))
                .findFirst();
    }

    /** Those that counted when no more than this had been said: one of each text, and none from before a withdrawal. */
    List<Fact> endorsements(Predicate<Fact> such) {
        var standing = new LinkedHashMap<String, Fact>();
        said.stream().filter(such).forEach(word -> {
            switch (word.type()) {
                case Types.ENDORSED -> standing.put(word.says("textHash"), word);
                case Types.ENDORSEMENT_WITHDRAWN -> standing.clear();
                default -> {}
            }
        });
        return List.copyOf(standing.values());
    }

    List<Fact> endorsementsUntil(LocalDate day) {
        return endorsements(word -> !word.on().isAfter(day));
    }

    List<Fact> endorsementsBefore(Fact fact) {
        return endorsements(word -> Fact.AS_IT_HAPPENED.compare(word, fact) < 0);
    }
}
