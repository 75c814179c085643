package org.mithaq.reliability.workload;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The own fields of each command, drawn by lot: mostly of things that are there, sometimes of others. */
final class Bodies {

    private static final int COMMITMENTS = 14;

    private final Drawn drawn;
    private final CourseBodies course;
    private final FormBodies forms;

    Bodies(Drawn drawn) {
        this.drawn = drawn;
        this.course = new CourseBodies(drawn);
        this.forms = new FormBodies(drawn);
    }

    ObjectNode of(String command, String region, World.Known known) {
        var body = Drawn.object();
        switch (command) {
            case "OpenActionPlan" -> open(body);
            case "StartCoCreation", "StartImplementation" -> {}
            case "DescribeActionPlan" ->
                body.put("section", drawn.of(List.of("foreword", "spaces", "diversity", "challenges")))
                        .set("text", drawn.text());
            case "NameLeadInstitution" -> {
                body.set("institution", drawn.name(lead()));
                if (drawn.chance(0.85)) {
                    body.put("member", region);
                }
                if (drawn.chance(0.3)) {
                    body.putArray("units").add(drawn.name("Division du budget")).add(drawn.name("Cellule"));
                }
            }
            case "NameMonitoringBody" -> body.set("body", drawn.chance(0.5) ? drawn.who() : drawn.name("Université"));
            case "NameSite" -> {
                body.put("url", "https://example.org/site/" + drawn.below(4));
                optionally(body, "purpose", drawn.of(List.of("SITE", "REPOSITORY")));
            }
            case "PublishDocument" -> {
                body.put("documentId", "D" + drawn.below(12)).set("title", drawn.text());
                optionally(body, "url", "https://example.org/d");
                optionally(body, "about", drawn.of(List.of("CO_CREATION", "IMPLEMENTATION", "OTHER")));
            }
            case "PublishTimeline" -> {
                body.put("startsOn", "2025-0%d-01".formatted(1 + drawn.below(3)));
                if (drawn.chance(0.4)) {
                    body.set("opportunities", drawn.text());
                }
            }
            case "RecordWorkshop" -> workshop(body, region);
            case "DeclareParticipation" ->
                body.put("groups", drawn.below(9))
                        .put("publicMeetings", drawn.below(3))
                        .set("statedBy", drawn.text());
            case "ProposeCommitment" -> propose(body);
            case "AddMilestone" -> milestone(body, known);
            case "AddIndicator" -> indicator(body, known);
            case "UpdateMilestone" -> update(body, known);
            case "EndorseByCSO" -> endorse(body, region, known);
            case "SubmitActionPlan" -> optionally(body, "reference", "OGP-" + drawn.below(2));
            case "RecordPublication" ->
                body.put("member", drawn.chance(0.9) ? drawn.of(Drawn.REGIONS) : "atlantis")
                        .put("url", "https://example.org/" + drawn.below(2));
            default -> {
                return CourseBodies.COMMANDS.contains(command)
                        ? course.of(command, region, known)
                        : forms.of(command, region, known);
            }
        }
        return body;
    }

    private void open(ObjectNode body) {
        body.put("planEnd", drawn.of(List.of("2027-06", "2026-10", "2027-06-30")));
        body.putObject("title").put("fr", "Plan " + drawn.below(2));
        // The one that the model knows; a plan that names none is opened on another.
        body.put("process", drawn.chance(0.85) ? "simple" : "atlantis");
        optionally(body, "termEnd", "2027-09");
        optionally(body, "timeZone", drawn.of(List.of("Africa/Casablanca", "Pacific/Kiritimati", "Pacific/Pago_Pago")));
        optionally(body, "language", drawn.of(List.of("fr", "ar", "en")));
        var members = body.putArray("members");
        Drawn.REGIONS.forEach(region ->
                members.addObject().put("id", region).putObject("name").put("fr", region));
    }

    private void workshop(ObjectNode body, String region) {
        body.put("workshopId", "W" + drawn.below(30))
                .put("format", drawn.of(List.of("IN_PERSON", "REMOTE", "HYBRID")))
                .set("title", drawn.text());
        optionally(body, "kind", drawn.of(List.of("CO_CREATION", "TRAINING")));
        optionally(body, "territory", drawn.chance(0.9) ? region : "atlantis");
        if (drawn.chance(0.5)) {
            var total = drawn.below(80);
            var participants =
                    body.putObject("participants").put("total", total).put("women", drawn.below(total + 1));
            participants.putObject("groups").put("élus", drawn.below(total + 1)).put("agents", 0);
        }
        if (drawn.chance(0.3)) {
            body.putArray("organisations").add(drawn.name(drawn.organisation())).add(drawn.name(drawn.organisation()));
        }
        if (drawn.chance(0.2)) {
            body.putArray("evidence").add(drawn.evidence());
        }
    }

    private void propose(ObjectNode body) {
        body.put("commitmentId", commitment()).set("title", drawn.text());
        if (drawn.chance(0.3)) {
            body.set("problem", drawn.text());
        }
        if (drawn.chance(0.3)) {
            body.set("lead", drawn.name(lead()));
        }
        optionally(body, "startsOn", "2025-%02d".formatted(1 + drawn.below(6)));
        optionally(body, "endsOn", drawn.date(2026));
    }

    private void milestone(ObjectNode body, World.Known known) {
        var proposed = known.seen("ProposeCommitment");
        var commitment = proposed.isEmpty() || drawn.chance(0.1)
                ? commitment()
                : drawn.of(proposed).id("commitmentId");
        body.put("commitmentId", commitment)
                .put("milestoneId", commitment + "." + drawn.below(5))
                .set("title", drawn.text());
        if (drawn.chance(0.7)) {
            body.set("due", drawn.due());
        }
        if (drawn.chance(0.3)) {
            body.set("responsible", drawn.who());
        }
    }

    private void indicator(ObjectNode body, World.Known known) {
        onMilestone(body, known);
        body.put("indicatorId", body.path("milestoneId").asString() + ".i" + drawn.below(3))
                .set("text", drawn.text());
        if (drawn.chance(0.4)) {
            body.put("baseline", drawn.below(3)).put("target", "la moitié");
        }
        if (drawn.chance(0.3)) {
            body.put("target", 12.5).set("unit", drawn.name("jeux"));
        }
    }

    private void update(ObjectNode body, World.Known known) {
        onMilestone(body, known);
        var status = drawn.of(List.of("NOT_STARTED", "LIMITED", "SUBSTANTIAL", "SUBSTANTIAL", "COMPLETE"));
        body.put("status", status);
        optionally(body, "period", drawn.of(List.of("2026-Q1", "2026-H1", "2026", "2025-12")));
        if (drawn.chance(0.75)) {
            body.set("challenges", drawn.text());
        }
        if (drawn.chance(status.equals("COMPLETE") ? 0.75 : 0.1)) {
            body.putArray("evidence").add(drawn.evidence());
        }
    }

    private void onMilestone(ObjectNode body, World.Known known) {
        var added = known.seen("AddMilestone");
        if (added.isEmpty() || drawn.chance(0.06)) {
            var commitment = commitment();
            body.put("commitmentId", commitment).put("milestoneId", commitment + "." + drawn.below(5));
        } else {
            var milestone = drawn.of(added);
            var id = milestone.id("milestoneId");
            body.put("commitmentId", milestone.id("commitmentId"))
                    .put(
                            "milestoneId",
                            drawn.chance(0.9) ? id : drawn.chance(0.5) ? id.toLowerCase(Locale.ROOT) : id + "x");
        }
    }

    /** Now and then for an organisation that has endorsed the plan already: of few plans enough would come by chance. */
    private void endorse(ObjectNode body, String region, World.Known known) {
        var name = drawn.organisation();
        body.set("organisation", drawn.name(drawn.chance(0.8) ? name : drawn.misspelled(name)));
        var before = known.seen("EndorseByCSO");
        if (!before.isEmpty() && drawn.chance(0.2)) {
            body.set(
                    "organisation", drawn.of(before).body().path("organisation").deepCopy());
        }
        optionally(body, "territory", drawn.chance(0.9) ? region : "atlantis");
        if (drawn.chance(0.6)) {
            body.set("representative", drawn.who());
        }
        if (drawn.chance(0.1)) {
            body.put("textHash", Integer.toString(drawn.below(3)).repeat(64));
        }
        if (drawn.chance(0.1)) {
            body.set("mandate", drawn.evidence());
        }
    }

    private String lead() {
        return "Conseil régional " + drawn.below(12);
    }

    private String commitment() {
        return (drawn.chance(0.9) ? "C" : "c") + drawn.below(COMMITMENTS);
    }

    private void optionally(ObjectNode body, String field, String value) {
        if (drawn.chance(0.5)) {
            body.put(field, value);
        }
    }
}
