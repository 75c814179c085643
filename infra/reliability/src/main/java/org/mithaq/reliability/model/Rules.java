package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of every command, a sentence a line. */
final class Rules {

    private final Decision wish;
    private final Plan plan;

    private Rules(Decision wish) {
        this.wish = wish;
        this.plan = wish.plan;
    }

    /** What this wish becomes; {@link Settled} if it is refused or already so. */
    static Answer.Accepted decide(Decision wish) {
        var rules = new Rules(wish);
        switch (wish.command) {
            case "OpenActionPlan" -> rules.open();
            case "NameLeadInstitution" -> rules.nameLeadInstitution();
            case "PublishDocument" -> wish.idIsFree("documentId");
            case "RecordPublication" -> rules.recordPublication();
            case "SubmitActionPlan" -> rules.submit();
            case "StartImplementation" -> rules.startImplementation();
            case "StartCoCreation" -> rules.happensOnce(Types.CO_CREATION_STARTED, "plan.co-creation-already-started");
            case "RecordWorkshop" -> rules.recordWorkshop();
            case "ProposeCommitment" -> rules.propose();
            case "AddMilestone" -> rules.addMilestone();
            case "AddIndicator" -> rules.addIndicator();
            case "UpdateMilestone" -> rules.updateMilestone();
            case "EndorseByCSO" -> new EndorsementRules(wish).decide();
            default -> rules.ofItsFamily();
        }
        return wish.accepted();
    }

    private void ofItsFamily() {
        var type = wish.type();
        switch (type.substring(0, type.indexOf('.'))) {
            case "course" -> new CourseRules(wish).decide();
            case "endorsement" -> new EndorsementRules(wish).decide();
            case "amendment" -> new AmendmentRules(wish).decide();
            case "committee" -> new CommitteeRules(wish).decide();
            case "monitoring" -> new MonitoringRules(wish).decide();
            case "commitment" -> {
                if (wish.has("milestoneId")
                        || List.of("DeclareCommitmentComplete", "AssessCommitment")
                                .contains(wish.command)) {
                    new ProgressRules(wish).decide();
                } else {
                    new PromiseRules(wish).decide();
                }
            }
            // DescribeActionPlan, NameMonitoringBody, NameSite, PublishTimeline, DeclareParticipation:
            // what is said anew holds from now on.
            default -> wish.mayBeSaidAgain();
        }
    }

    /** A plan is opened once, on a process that there is. */
    private void open() {
        wish.must(wish.process().equals("simple"), "process.unknown");
        wish.mayBeSaidAgain();
        wish.must(!plan.isOpened(), "plan.already-opened");
    }

    /** An institution answers for the plan, or for a member that the plan has. */
    private void nameLeadInstitution() {
        wish.memberIsKnown("member");
        wish.mayBeSaidAgain();
    }

    /** After its submission a plan is published once for each member. */
    private void recordPublication() {
        wish.memberIsKnown("member");
        wish.mayBeSaidAgain();
        wish.must(
                plan.all(Types.PUBLICATION_RECORDED).stream()
                        .noneMatch(published -> Spelling.same(published.says("member"), wish.says("member"))),
                "plan.already-published");
        wish.planIsSubmitted();
    }

    /** A plan is submitted once at a time, when its process's requirements are met, and no endorsement is later than that. */
    private void submit() {
        var beside = new Submissions(plan).beside(wish.day);
        beside.ifPresent(wish::isSaidBy);
        wish.must(beside.isEmpty(), "plan.already-submitted");
        wish.shouldMeetAll(Requirements.missing(plan), "plan.requirements-missing");
        wish.should(
                plan.endorsements().stream().noneMatch(endorsed -> endorsed.on().isAfter(wish.day)),
                "endorsement.after-submission");
        wish.should(
                CourseRules.lastWordsOfCouncils(plan).stream()
                        .noneMatch(said -> said.on().isAfter(wish.day)),
                "adoption.after-submission");
    }

    /** Its implementation starts once, after it was submitted. */
    private void startImplementation() {
        happensOnce(Types.IMPLEMENTATION_STARTED, "plan.implementation-already-started");
        wish.planIsSubmitted();
    }

    /** A workshop ends on its day or later and is over; it was held in the territory of a member, under an id of its own. */
    private void recordWorkshop() {
        wish.memberIsKnown("territory");
        if (wish.has("until")) {
            var until = LocalDate.parse(wish.says("until"));
            Settled.valid(!until.isBefore(wish.day) && !until.isAfter(wish.today));
        }
        wish.idIsFree("workshopId");
    }

    /** A commitment has an id of its own and lies inside its plan. */
    private void propose() {
        wish.idIsFree("commitmentId");
        wish.should(Within.plan(wish.data, plan), "commitment.outside-plan");
    }

    /** A milestone of a commitment has an id of its own and is due while that is carried out. */
    private void addMilestone() {
        var commitment = wish.commitment();
        wish.idIsFree("milestoneId");
        PromiseRules.stands(wish, new Promised(plan, commitment.says("commitmentId")));
        wish.should(Within.commitment(wish.data.path("due"), commitment), "milestone.outside-commitment");
    }

    /** An indicator of a milestone has an id of its own. */
    private void addIndicator() {
        wish.commitment();
        var milestone = wish.milestone();
        wish.idIsFree("indicatorId");
        stands(milestone);
    }

    /**
     * A milestone is reported on from the day of submission on. Who reports that little was done says what the challenges
     * are; who reports that all was done gives evidence. One report a day is repeated only by its own words.
     */
    private void updateMilestone() {
        wish.commitment();
        var milestone = wish.milestone();
        wish.mayBeSaidAgain(Optional.of(wish.day));
        stands(milestone);
        wish.planIsSubmitted();
        wish.should(
                wish.has("challenges") || !Set.of("NOT_STARTED", "LIMITED").contains(wish.says("status")),
                "milestone.challenges-missing");
        wish.should(wish.has("evidence") || !wish.says("status").equals("COMPLETE"), "milestone.evidence-missing");
    }

    private void stands(Fact milestone) {
        var promised = new Promised(plan, milestone.says("commitmentId"));
        PromiseRules.stands(wish, promised);
        wish.should(promised.stoodOn(wish.day, milestone), "milestone.cancelled");
    }

    private void happensOnce(String type, String code) {
        wish.mayBeSaidAgain();
        wish.must(plan.all(type).isEmpty(), code);
    }
}
