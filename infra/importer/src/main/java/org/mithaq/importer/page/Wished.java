package org.mithaq.importer.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mithaq.importer.Wish;
import tools.jackson.databind.node.ObjectNode;

/** What the pages of one call have said: of each plan some things can be said once only, and the first page says them. */
final class Wished {

    /** By what one such thing is told from another of its kind. */
    private static final Map<String, List<String>> ONCE = Map.of(
            "OpenActionPlan", List.of(),
            "DescribeActionPlan", List.of("section"),
            "NameMonitoringBody", List.of(),
            "DeclareParticipation", List.of(),
            "ProposeCommitment", List.of("commitmentId"),
            "AddMilestone", List.of("commitmentId", "milestoneId"),
            "SubmitActionPlan", List.of());

    private final Set<Wish> many = new HashSet<>();
    private final Map<String, ObjectNode> once = new HashMap<>();

    /** Whether no page before says this; what one says otherwise is doubted. */
    boolean isNew(Wish wish, Doubts doubts) {
        var said = said(wish);
        var key = key(wish);
        if (key.isEmpty()) {
            return many.add(new Wish(wish.type(), said));
        }
        var before = once.putIfAbsent(key.get(), said);
        if (before != null && !before.equals(said)) {
            doubts.add(
                    PageDoubt.PAGES_DIFFER,
                    "line 1",
                    "This page says otherwise than a page before what a plan says once, and that of the page before was"
                            + " kept: " + key.get());
        }
        return before == null;
    }

    private static Optional<String> key(Wish wish) {
        return Optional.ofNullable(ONCE.get(wish.type()))
                .map(fields -> wish.type() + " "
                        + fields.stream()
                                .map(field -> wish.payload().path(field).asString(""))
                                .collect(Collectors.joining(" ")))
                .map(String::strip);
    }

    /** Without where and when it is said; each member's page has its own title. */
    private static ObjectNode said(Wish wish) {
        var said = wish.payload().deepCopy();
        said.remove("source");
        switch (wish.type()) {
            case "SubmitActionPlan" -> {}
            case "OpenActionPlan" -> said.remove(List.of("occurredOn", "title", "members"));
            default -> said.remove("occurredOn");
        }
        return said;
    }
}
