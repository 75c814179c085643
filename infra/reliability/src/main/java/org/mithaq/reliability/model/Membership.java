package org.mithaq.reliability.model;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Roles say what may be sent, memberships for whom: who writes for a member or an organisation writes for no other. */
final class Membership {

    /** What belongs to somebody who carries it out. */
    private static final List<String> IDS = List.of(
            "commitmentId",
            "milestoneId",
            "indicatorId",
            "objectionId",
            "into",
            "workshopId",
            "committeeId",
            "reportId",
            "scorecardId");

    private final Plan plan;
    private final Wish wish;
    private final JsonNode told;
    private final String own;

    /** The command that it is, or that its correction restates. */
    private final String command;

    private Membership(Plan plan, Wish wish, String command, JsonNode told) {
        this.plan = plan;
        this.wish = wish;
        this.told = told;
        this.command = command;
        this.own = wish.sender().member();
    }

    /**
     * Whoever is a member of nothing in particular writes for everybody, and so do administrators and points of contact.
     * {@code told} is what the wish tells; of a correction, what it tells the event to have been.
     */
    static void check(Plan plan, Wish wish, String command, JsonNode told) {
        if (!wish.sender().member().isEmpty()
                && !Permission.isForEverything(wish.sender().role())) {
            new Membership(plan, wish, command, told).check();
        }
    }

    static boolean isOfAnOrganisation(String role) {
        return role.equals("cso") || role.equals("monitoring-body");
    }

    private void check() {
        if (!wish.command().equals("Retract")) {
            switch (wish.sender().role()) {
                case "cso" -> ofTheirOrganisation();
                case "official", "committee" -> ofTheirs();
                case "council" -> {
                    if (List.of("AdoptByCouncil", "DeclineByCouncil", "GiveOpinion")
                            .contains(command)) {
                        ofTheirs();
                    }
                }
                case "monitoring-body" -> {
                    permit(!isOfTheMonitoringBody() || isTheMonitoringBody(), "membership.not-the-monitoring-body");
                    writesSuchReports();
                }
                // OGP's staff takes every plan.
                default -> {}
            }
        }
        // People write on behalf of people of their own organisation only.
        var claimants = wish.body().path("onBehalfOf").path("organisation");
        permit(claimants.isMissingNode() || isTheirs(claimants), "membership.on-behalf-of");
    }

    /** An organisation speaks for itself, known by any one of its names; anybody may object. */
    private void ofTheirOrganisation() {
        var organisation = People.organisation(told);
        var mayBeUnsaid = !command.equals("ScoreCommitment");
        permit(
                organisation.isMissingNode() ? mayBeUnsaid : isNamed(own, organisation),
                "membership.other-organisation");
    }

    private void ofTheirs() {
        permit(plan.hasMember(own), "membership.not-of-this-plan");
        if (!command.equals("GiveOpinion")) {
            permit(namesOnlyTheirOwn(), "membership.other-region");
        }
        if (List.of("GiveOpinion", "ProposeAmendment").contains(command)) {
            var organisation = People.organisation(told);
            permit(
                    organisation.isMissingNode() || isNamed(own, organisation) || isTheirs(organisation),
                    "membership.other-organisation");
        }
        writesSuchReports();
    }

    private boolean isOfTheMonitoringBody() {
        return List.of("PublishLearning", "AssessMilestone", "AssessCommitment").contains(command)
                || Known.of(command).type().startsWith("monitoring.");
    }

    /** Each kind of report is written in its own role. */
    private void writesSuchReports() {
        var kind =
                switch (command) {
                    case "SubmitReport" -> told.path("kind").asString();
                    case "PublishReport" ->
                        plan.last(
                                        Types.REPORT_SUBMITTED,
                                        "reportId",
                                        told.path("reportId").asString())
                                .map(report -> report.says("kind"))
                                .orElse("");
                    default -> "";
                };
        permit(
                kind.isEmpty()
                        || wish.sender()
                                .role()
                                .equals(
                                        switch (kind) {
                                            case "PROGRESS", "SELF_ASSESSMENT" -> "official";
                                            case "IRM" -> "irm";
                                            default -> "monitoring-body";
                                        }),
                "membership.report-of-another-role");
    }

    /** The body that was named for this plan, and no other one. */
    private boolean isTheMonitoringBody() {
        return plan.last(Types.MONITORING_BODY_NAMED)
                .map(named -> named.data().path("body"))
                .filter(body -> !Forms.isWho(body) && isNamed(own, body))
                .isPresent();
    }

    /** Whatever a command names is of the sender's member, of all members, or not there yet. */
    private boolean namesOnlyTheirOwn() {
        var lead = told.path("lead");
        return ids().allMatch(id -> isOpenTo(Region.of(id, plan)))
                && isOpenTo(Region.ledBy(lead, plan))
                && isOpenTo(named("territory"))
                && isOpenTo(named("member"))
                && (!command.equals("SpecifyCommitment") || isOpenTo(carrying()));
    }

    private Stream<String> ids() {
        return switch (command) {
            case "ProposeAmendment" -> words(told.path("about"));
            case "DecideAmendment" ->
                plan
                        .last(
                                Types.AMENDMENT_PROPOSED,
                                "amendmentId",
                                told.path("amendmentId").asString())
                        .stream()
                        .flatMap(proposed -> words(proposed.data().path("about")));
            case "RecordMatrix" ->
                told.path("rows")
                        .valueStream()
                        .map(row -> row.path("commitmentId").asString());
            default ->
                IDS.stream().filter(told::hasNonNull).map(id -> told.path(id).asString());
        };
    }

    /** Nobody takes themselves out of what they carry, or gives it to others. */
    private List<String> carrying() {
        return told.path("members").isEmpty()
                ? plan.commitment(told.path("commitmentId").asString())
                        .map(commitment -> Region.ledBy(commitment.data().path("lead"), plan))
                        .orElse(List.of())
                : words(told.path("members")).toList();
    }

    private static Stream<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString);
    }

    private List<String> named(String field) {
        return told.hasNonNull(field) ? List.of(told.path(field).asString()) : List.of();
    }

    private boolean isOpenTo(List<String> members) {
        return members.isEmpty() || members.stream().anyMatch(member -> Spelling.same(member, own));
    }

    /** For an organisation itself; for the others their member, or an institution that leads for it or for all. */
    private boolean isTheirs(JsonNode organisation) {
        if (isOfAnOrganisation(wish.sender().role())) {
            return isNamed(own, organisation);
        }
        return Set.of("official", "committee", "council").contains(wish.sender().role())
                && (plan.members().stream()
                                .anyMatch(member ->
                                        Spelling.same(member.path("id").asString(), own)
                                                && Spelling.sameName(member.path("name"), organisation))
                        || plan.leads().stream()
                                .anyMatch(lead -> Spelling.sameName(lead.data().path("institution"), organisation)
                                        && (lead.says("member").isEmpty() || Spelling.same(lead.says("member"), own))));
    }

    private static boolean isNamed(String name, JsonNode organisation) {
        return Spelling.names(organisation).contains(Spelling.ofName(name));
    }

    private static void permit(boolean may, String code) {
        Settled.unless(may, 403, code);
    }
}
