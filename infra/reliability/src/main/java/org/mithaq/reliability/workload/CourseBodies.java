package org.mithaq.reliability.workload;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The own fields of the commands by which a plan goes through the hands of others and ends, drawn by lot. */
final class CourseBodies {

    static final List<String> COMMANDS = List.of(
            "SendLetterOfSupport",
            "AcceptMembership",
            "AdoptByCouncil",
            "DeclineByCouncil",
            "AcknowledgeSubmission",
            "ReturnSubmission",
            "SuspendActionPlan",
            "ResumeActionPlan",
            "CloseActionPlan",
            "PublishLearning",
            "ArchiveActionPlan",
            "WithdrawActionPlan",
            "NameNextPlan");

    private final Drawn drawn;

    CourseBodies(Drawn drawn) {
        this.drawn = drawn;
    }

    ObjectNode of(String command, String region, World.Known known) {
        var body = Drawn.object();
        switch (command) {
            case "SendLetterOfSupport" -> {
                body.set("letter", drawn.evidence());
                if (drawn.chance(0.6)) {
                    body.put("member", member(region));
                }
                if (drawn.chance(0.3)) {
                    body.putArray("leaders").add(drawn.name("Wali")).add(drawn.name("Président"));
                }
            }
            case "AcceptMembership" -> {
                if (drawn.chance(0.3)) {
                    body.set("cohort", drawn.name("2025"));
                }
                if (drawn.chance(0.2)) {
                    body.put("termEnd", "2027-09");
                }
            }
            case "AdoptByCouncil" -> adopt(body, region);
            case "DeclineByCouncil" -> {
                body.put("member", member(region)).set("reason", reason());
                if (drawn.chance(0.3)) {
                    body.set("session", drawn.text());
                }
            }
            case "AcknowledgeSubmission" -> {
                if (drawn.chance(0.3)) {
                    body.put("reference", "OGP-" + drawn.below(2));
                }
            }
            case "ReturnSubmission" -> {
                body.set("reason", reason());
                if (drawn.chance(0.3)) {
                    body.putArray("points").add(drawn.text());
                }
            }
            case "ResumeActionPlan" -> {
                body.set("reason", reason());
                if (drawn.chance(0.2)) {
                    var there = known.seen("EstablishCommittee");
                    body.put(
                            "committeeId",
                            there.isEmpty() || drawn.chance(0.3)
                                    ? "nowhere"
                                    : drawn.of(there).id("committeeId"));
                }
            }
            case "CloseActionPlan" -> {
                if (drawn.chance(0.3)) {
                    body.set("selfReport", drawn.evidence());
                }
                if (drawn.chance(0.3)) {
                    body.set("summary", drawn.text());
                }
            }
            case "PublishLearning" -> body.set("report", drawn.evidence());
            case "ArchiveActionPlan" -> {
                if (drawn.chance(0.3)) {
                    body.put("repository", "https://example.org/archive");
                }
            }
            case "NameNextPlan" -> body.put("nextPlan", "next-" + drawn.below(3));
            case "SuspendActionPlan", "WithdrawActionPlan" -> body.set("reason", reason());
            default -> {}
        }
        return body;
    }

    private void adopt(ObjectNode body, String region) {
        body.put("member", member(region));
        if (drawn.chance(0.4)) {
            body.put("inFavour", 5 + drawn.below(10))
                    .put("against", drawn.below(7))
                    .put("abstained", drawn.below(3));
        }
        if (drawn.chance(0.3)) {
            body.set("deliberation", drawn.evidence());
        }
        if (drawn.chance(0.2)) {
            body.put("textHash", Integer.toString(drawn.below(3)).repeat(64));
        }
    }

    /** One of few, so that the same is said again. */
    private ObjectNode reason() {
        return Drawn.object().put("fr", drawn.of(List.of("Élections", "Retard", "Pièces manquantes")));
    }

    private String member(String region) {
        return drawn.chance(0.93) ? drawn.chance(0.6) ? region : drawn.of(Drawn.REGIONS) : "atlantis";
    }
}
