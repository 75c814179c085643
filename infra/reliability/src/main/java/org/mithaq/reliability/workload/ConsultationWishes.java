package org.mithaq.reliability.workload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.mithaq.reliability.model.Consultations;
import org.mithaq.reliability.model.Wish;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The wishes of those who hold consultations and of those who answer them, drawn by lot: some late, some wrong. */
public final class ConsultationWishes {

    private static final List<String> MIX =
            Mix.weighted("OpenConsultation 4, RecordOutreach 8, PublishDraft 8, RecordContribution 40,"
                    + " AnswerContributions 25, WithholdContribution 4, EraseContribution 3, CloseConsultation 3");

    private final Drawn drawn;
    private final List<String> plans;
    private final List<Wish> accepted = new ArrayList<>();

    /** About these plans. */
    public ConsultationWishes(long seed, List<String> plans) {
        this.drawn = new Drawn(new Random(seed));
        this.plans = plans;
    }

    /** What becomes of a wish teaches what may be said again. */
    public void accepted(Wish wish) {
        accepted.add(wish);
    }

    /** What is wished on this day. */
    public Wish next(LocalDate today) {
        if (!accepted.isEmpty() && drawn.chance(0.1)) {
            var again = drawn.of(accepted);
            return new Wish(again.command(), again.body(), as("admin"), "");
        }
        var command = seen("OpenConsultation").isEmpty() && drawn.chance(0.4) ? "OpenConsultation" : drawn.of(MIX);
        var body = of(command, today);
        body.put("consultationId", drawn.chance(0.97) ? "talk-" + drawn.below(2) : "TALK-" + drawn.below(3));
        if (drawn.chance(command.equals("CloseConsultation") ? 0.4 : 0.7)) {
            body.put("occurredOn", drawn.day(today.minusDays(12), today.plusDays(2)));
        }
        var senders = Consultations.senders(command);
        var sender = as(
                senders.isEmpty() || drawn.chance(0.4)
                        ? drawn.of(List.of("admin", "point-of-contact"))
                        : drawn.of(senders));
        if (drawn.chance(0.1)) {
            sender = as(drawn.of(List.of("cso", "auditor", "official", "committee", "integration")));
        }
        if (drawn.chance(0.08)) {
            body.set("source", drawn.source());
            sender = drawn.chance(0.9) ? as("admin") : sender;
        }
        var ifMatch = drawn.chance(0.05) ? "\"" + (drawn.chance(0.5) ? "=" : "") + drawn.below(60) + "\"" : "";
        var wish = new Wish(command, body, sender, ifMatch);
        // Of two mistakes nobody can tell which is found first.
        if (drawn.chance(0.06) && Consultations.isWellFormed(wish)) {
            if (drawn.chance(0.5)) {
                body.remove(drawn.of(List.copyOf(body.propertyNames())));
            } else {
                body.put("colour", "green");
            }
        }
        return wish;
    }

    private ObjectNode of(String command, LocalDate today) {
        var body = Drawn.object();
        switch (command) {
            case "OpenConsultation" -> open(body, today);
            case "RecordOutreach" -> {
                body.put("outreachId", "O" + drawn.below(20)).set("title", drawn.text());
                if (drawn.chance(0.5)) {
                    body.put("territory", territory()).put("reached", drawn.below(900));
                }
            }
            case "PublishDraft" -> {
                body.put("draftId", "D" + drawn.below(15))
                        .put("commentsUntil", drawn.day(today.minusDays(5), today.plusDays(20)));
                body.set("title", drawn.text());
                body.set("document", drawn.evidence());
                if (drawn.chance(0.4)) {
                    body.put("commentsFrom", drawn.day(today.minusDays(12), today.plusDays(10)));
                }
            }
            case "RecordContribution" -> contribute(body);
            case "AnswerContributions" -> answers(body.putArray("answers"));
            case "CloseConsultation" -> {
                if (drawn.chance(0.5)) {
                    body.set("summary", drawn.text());
                }
            }
            default -> body.put("contributionId", made()).set("reason", reason());
        }
        return body;
    }

    private void open(ObjectNode body, LocalDate today) {
        body.put("planId", drawn.chance(0.9) ? drawn.of(plans) : "nowhere").set("title", drawn.text());
        var windows = body.putArray("windows");
        for (var i = drawn.below(4); i >= 0; i--) {
            var from = LocalDate.parse(drawn.day(today.minusDays(12), today.plusDays(5)));
            var until = drawn.day(today.plusDays(drawn.chance(0.93) ? 0 : -15), today.plusDays(20));
            windows.addObject()
                    .put("channel", drawn.of(List.of("SURVEY", "PLATFORM", "MEETING", "POST")))
                    .put("from", from.toString())
                    .put("until", until);
        }
        if (drawn.chance(0.6)) {
            var themes = body.putArray("themes");
            themes.addObject().put("id", "water").set("title", drawn.text());
            themes.addObject().put("id", drawn.chance(0.95) ? "roads" : "Water").set("title", drawn.text());
        }
        if (drawn.chance(0.4)) {
            body.put("answerWithin", drawn.of(List.of(30, 60, 1_000, 1_001)));
        }
    }

    private void contribute(ObjectNode body) {
        body.put("contributionId", contribution())
                .put("channel", drawn.of(List.of("SURVEY", "PLATFORM", "PLATFORM", "MEETING", "POST")))
                .put("text", "Une proposition, la " + drawn.below(2))
                .put("language", drawn.of(List.of("ar", "fr", "en")));
        if (drawn.chance(0.4)) {
            body.put("territory", territory());
        }
        if (drawn.chance(0.3)) {
            body.put("theme", drawn.of(List.of("water", "Roads", "light")));
        }
        if (drawn.chance(0.3)) {
            body.put("about", commitment());
        }
        if (drawn.chance(0.2)) {
            body.put("draft", "D" + drawn.below(15));
        }
    }

    private void answers(ArrayNode answers) {
        for (var i = drawn.chance(0.97) ? drawn.below(2) : -1; i >= 0; i--) {
            var answer = answers.addObject().put("outcome", drawn.of(List.of("ACCEPTED", "MERGED", "REJECTED")));
            answer.set("reason", reason());
            var contributions = answer.putArray("contributions");
            for (var j = drawn.below(4); j >= 0; j--) {
                contributions.add(made());
            }
            if (drawn.chance(answer.path("outcome").asString().equals("MERGED") ? 0.95 : 0.2)) {
                answer.put("commitmentId", commitment());
            }
        }
    }

    private List<Wish> seen(String command) {
        return accepted.stream().filter(wish -> wish.command().equals(command)).toList();
    }

    /** Mostly one that was made. */
    private String made() {
        var made = seen("RecordContribution");
        return made.isEmpty() || drawn.chance(0.03)
                ? contribution()
                : drawn.of(made).body().path("contributionId").asString();
    }

    private String contribution() {
        return (drawn.chance(0.97) ? "K" : "k") + drawn.below(60);
    }

    private String commitment() {
        return drawn.chance(0.93) ? drawn.of(List.of("C0", "c0", "C1")) : "C9";
    }

    private String territory() {
        return drawn.chance(0.9) ? drawn.of(Drawn.REGIONS) : "atlantis";
    }

    /** One of few, so that the same is said again. */
    private ObjectNode reason() {
        return Drawn.object().put("fr", drawn.of(List.of("Retenu", "Hors sujet")));
    }

    private Wish.Sender as(String role) {
        var member =
                switch (role) {
                    case "official", "committee" -> drawn.chance(0.9) ? drawn.of(Drawn.REGIONS) : "atlantis";
                    case "cso" -> "reseau-amal";
                    default -> "";
                };
        return new Wish.Sender("demo-" + role + member, role, member);
    }
}
