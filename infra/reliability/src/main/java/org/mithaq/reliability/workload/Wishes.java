package org.mithaq.reliability.workload;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mithaq.reliability.model.Model;
import org.mithaq.reliability.model.Wish;
import tools.jackson.databind.node.ObjectNode;

/** The wishes of one client, drawn by lot: what people of one region would send, a fifth late, some wrong. */
final class Wishes {

    private static final LocalDate BEGIN = LocalDate.parse("2025-01-10");

    /** How many wishes are of the one plan on which everybody works at the moment. */
    private static final double RACED_FOR = 0.15;

    private static final Map<String, List<String>> MAY = Map.of(
            "ProposeCommitment", List.of("official"),
            "AddMilestone", List.of("official"),
            "AddIndicator", List.of("official"),
            "UpdateMilestone", List.of("official"),
            "RecordWorkshop", List.of("official", "committee"),
            "EndorseByCSO", List.of("cso"));

    /** What must have been said before this can be. */
    private static final Map<String, List<String>> NEEDS = Map.ofEntries(
            Map.entry("AddMilestone", List.of("ProposeCommitment")),
            Map.entry("AddIndicator", List.of("AddMilestone")),
            Map.entry("UpdateMilestone", List.of("AddMilestone", "SubmitActionPlan")),
            Map.entry("SubmitActionPlan", List.of("NameLeadInstitution", "EndorseByCSO")),
            Map.entry("RecordPublication", List.of("SubmitActionPlan")),
            Map.entry("StartImplementation", List.of("SubmitActionPlan")),
            Map.entry("AcknowledgeSubmission", List.of("SubmitActionPlan")),
            Map.entry("ReturnSubmission", List.of("SubmitActionPlan")),
            Map.entry("ResumeActionPlan", List.of("SuspendActionPlan")),
            Map.entry("CloseActionPlan", List.of("StartImplementation")),
            Map.entry("SubmitReport", List.of("SubmitActionPlan")),
            Map.entry("ProposeAmendment", List.of("AddMilestone", "SubmitActionPlan")),
            Map.entry("AssessMilestone", List.of("UpdateMilestone")),
            Map.entry("ContestMilestone", List.of("UpdateMilestone")),
            Map.entry("AssessCommitment", List.of("ProposeCommitment", "SubmitActionPlan")),
            Map.entry("DeclareCommitmentComplete", List.of("ProposeCommitment", "SubmitActionPlan")),
            Map.entry("RecordMatrix", List.of("ProposeCommitment")),
            Map.entry("WithdrawEndorsement", List.of("EndorseByCSO")),
            Map.entry("FormThematicGroup", List.of("AppointCommitteeMember")),
            Map.entry("ArchiveActionPlan", List.of("CloseActionPlan", "PublishLearning")));

    private final Drawn drawn;
    private final Bodies bodies;
    private final CorrectionBodies corrections;
    private final String region;
    private final World world;
    private final LocalDate today;
    private final boolean wholeLife;

    Wishes(Drawn drawn, String region, World world, LocalDate today, boolean wholeLife) {
        this.drawn = drawn;
        this.bodies = new Bodies(drawn);
        this.corrections = new CorrectionBodies(drawn, bodies);
        this.region = region;
        this.world = world;
        this.today = today;
        this.wholeLife = wholeLife;
    }

    /** A wish, after so much of the whole run; by {@code sender} if one is given. */
    Wish next(double progress, List<Wish.Sender> sender) {
        var plan = drawn.chance(RACED_FOR) ? world.racedFor(progress) : drawn.of(world.plans());
        var known = world.of(plan);
        if (!known.seen().isEmpty() && drawn.chance(0.06)) {
            return again(drawn.of(known.seen()));
        }
        var command = prepared(Mix.command(drawn, progress, known.version() > 0, wholeLife), known);
        var corrects = command.equals("Correct") || command.equals("Retract");
        if (corrects && known.seen().isEmpty()) {
            return next(progress, sender);
        }
        var about = corrects ? List.of(corrections.corrected(command, known)) : List.<World.Seen>of();
        var body =
                corrects ? corrections.of(command, about.getFirst(), region, known) : bodies.of(command, region, known);
        body.put("planId", drawn.chance(0.02) ? plan.toUpperCase(Locale.ROOT) : plan);
        if (!corrects || drawn.chance(0.1)) {
            when(body, command, progress);
        }
        var by = !sender.isEmpty()
                ? sender.getFirst()
                : about.isEmpty() ? sender(command, body) : corrector(about.getFirst(), body);
        if (drawn.chance(0.06)) {
            body.set("onBehalfOf", drawn.who(region));
        }
        var wish = new Wish(command, body, by, drawn.chance(0.08) ? ifMatch(known.version()) : "");
        // Of two mistakes nobody can tell which is found first.
        return drawn.chance(0.06) && Model.refusedAtTheDoor(wish).isEmpty()
                ? new Wish(Mistakes.in(drawn, command, body), body, by, wish.ifMatch())
                : wish;
    }

    /** What people do first if something that this needs is not there yet; mostly they know. */
    private String prepared(String command, World.Known known) {
        var needed =
                NEEDS.getOrDefault(command, FormBodies.need(command).stream().toList());
        var missing =
                needed.stream().filter(before -> known.seen(before).isEmpty()).findFirst();
        return missing.isEmpty() || drawn.chance(0.1) ? command : prepared(missing.get(), known);
    }

    /** Opens this plan on the first of all days. */
    Wish opening(String plan) {
        var body = bodies.of("OpenActionPlan", region, world.of(plan));
        body.put("process", "simple").put("planId", plan).put("occurredOn", BEGIN.toString());
        return new Wish("OpenActionPlan", body, as("admin"), "");
    }

    /** Somebody says once more what was accepted before. */
    private Wish again(World.Seen seen) {
        var body = seen.body().deepCopy();
        if (drawn.chance(0.2)) {
            body.remove("source");
        }
        return new Wish(seen.command(), body, new Wish.Sender("demo-admin", "admin", ""), "");
    }

    private void when(ObjectNode body, String command, double progress) {
        var now = BEGIN.plusDays((long) (progress * (today.toEpochDay() - BEGIN.toEpochDay() - 2)));
        if (body.has("occurredOn")) {
            return;
        }
        if (drawn.chance(0.2)) {
            body.put("occurredOn", drawn.day(BEGIN.minusDays(5), now.plusDays(1)));
        } else if (!drawn.chance(command.equals("EndorseByCSO") ? 0.02 : 0.12)) {
            body.put("occurredOn", now.toString());
        }
        if (command.equals("RecordWorkshop") && body.has("occurredOn") && drawn.chance(0.15)) {
            body.put(
                    "until",
                    LocalDate.parse(body.path("occurredOn").asString())
                            .plusDays(drawn.below(4) - 1L)
                            .toString());
        }
    }

    private Wish.Sender sender(String command, ObjectNode body) {
        if (drawn.chance(0.1)) {
            body.set("source", drawn.source());
            return as(drawn.chance(0.9) ? drawn.of(List.of("admin", "point-of-contact")) : "official");
        }
        if (drawn.chance(0.04)) {
            return as(drawn.of(
                    List.of("cso", "committee", "official", "auditor", "council", "support-unit", "monitoring-body")));
        }
        if (command.equals("EndorseByCSO") && drawn.chance(0.7)) {
            return speaker(body);
        }
        var role = drawn.chance(0.3) ? "point-of-contact" : role(command, body);
        if (role.equals("cso") && drawn.chance(0.8)) {
            return speaker(body);
        }
        if (command.equals("GiveOpinion") && !role.equals("cso") && drawn.chance(0.7)) {
            body.put("by", region);
        }
        return as(role);
    }

    /** Mostly the one in whose series something is found, or who writes such reports. */
    private String role(String command, ObjectNode body) {
        var said = body.path("kind").asString(body.path("by").asString(""));
        return drawn.chance(0.85)
                ? switch (said) {
                    case "SELF_REPORT", "PROGRESS", "SELF_ASSESSMENT" -> "official";
                    case "COMMITTEE" -> "committee";
                    case "IRM" -> "irm";
                    case "MONITORING_BODY", "INCEPTION", "END_OF_COMMITMENT", "YEARLY", "LEARNING" -> "monitoring-body";
                    default -> drawn.of(may(command));
                }
                : drawn.of(may(command));
    }

    private static List<String> may(String command) {
        var senders = MAY.getOrDefault(command, Model.senders(command));
        return senders.isEmpty() ? List.of("admin") : senders;
    }

    /** Who may correct all, the author, or somebody else. */
    private Wish.Sender corrector(World.Seen about, ObjectNode body) {
        return switch (drawn.below(10)) {
            case 0, 1 -> {
                body.set("source", drawn.source());
                yield as("admin");
            }
            case 2 -> as(drawn.of(List.of("official", "cso", "committee")));
            case 3, 4, 5, 6 -> about.sender();
            default -> as(drawn.of(List.of("admin", "point-of-contact")));
        };
    }

    /** Somebody of this role: officials, committees and councils of this client's region, now and then of one that is in no plan. */
    Wish.Sender as(String role) {
        return switch (role) {
            case "official", "committee", "council" -> of(role, drawn.chance(0.02) ? "atlantis" : region);
            case "cso" -> of(role, Drawn.slug(drawn.organisation()));
            case "monitoring-body" -> of(role, drawn.chance(0.9) ? "universite" : "forum-des-jeunes-1");
            default -> of(role, "");
        };
    }

    /** Mostly an organisation speaks for itself. */
    private Wish.Sender speaker(ObjectNode body) {
        var organisation = body.path(body.has("by") ? "by" : body.has("proposedBy") ? "proposedBy" : "organisation");
        var name = organisation.path("fr").asString(organisation.asString(""));
        return drawn.chance(0.9) ? of("cso", Drawn.slug(name)) : as("cso");
    }

    private static Wish.Sender of(String role, String member) {
        return new Wish.Sender("demo-" + role + (member.isEmpty() ? "" : "-" + member), role, member);
    }

    private String ifMatch(int version) {
        return drawn.chance(0.5)
                ? "\"" + Math.max(0, version - drawn.below(12)) + "\""
                : "\"=" + Math.max(0, version - drawn.below(2)) + "\"";
    }
}
