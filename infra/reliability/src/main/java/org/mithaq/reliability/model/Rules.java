package org.mithaq.reliability.model;

import java.time.LocalDate;
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
            case "PublishDocument" -> rules.idIsFree("documentId");
            case "RecordPublication" -> rules.recordPublication();
            case "SubmitActionPlan" -> rules.submit();
            case "StartImplementation" -> rules.startImplementation();
            case "StartCoCreation" -> rules.happensOnce(Types.CO_CREATION_STARTED, "plan.co-creation-already-started");
            case "RecordWorkshop" -> rules.recordWorkshop();
            case "ProposeCommitment" -> rules.propose();
            case "AddMilestone" -> rules.addMilestone();
            case "AddIndicator" -> rules.addIndicator();
            case "UpdateMilestone" -> rules.updateMilestone();
            case "EndorseByCSO" -> rules.endorse();
            // DescribeActionPlan, NameMonitoringBody, NameSite, PublishTimeline, DeclareParticipation:
            // what is said anew holds from now on.
            default -> wish.mayBeSaidAgain();
        }
        return wish.accepted();
    }

    /** A plan is opened once, on a process that there is. */
    private void open() {
        wish.must(wish.process().equals("simple"), "process.unknown");
        wish.mayBeSaidAgain();
        wish.must(!plan.isOpened(), "plan.already-opened");
    }

    /** An institution answers for the plan, or for a member that the plan has. */
    private void nameLeadInstitution() {
        memberIsKnown("member");
        wish.mayBeSaidAgain();
    }

    /** After its submission a plan is published once for each member. */
    private void recordPublication() {
        memberIsKnown("member");
        wish.mayBeSaidAgain();
        wish.must(
                plan.all(Types.PUBLICATION_RECORDED).stream()
                        .noneMatch(published -> Spelling.same(published.says("member"), wish.says("member"))),
                "plan.already-published");
        planIsSubmitted();
    }

    /** A plan is submitted once, when its process's requirements are met, and no endorsement is later than that. */
    private void submit() {
        happensOnce(Types.SUBMITTED, "plan.already-submitted");
        wish.shouldMeetAll(Requirements.missing(plan), "plan.requirements-missing");
        wish.should(
                plan.all(Types.ENDORSED).stream()
                        .noneMatch(endorsed -> endorsed.on().isAfter(wish.day)),
                "endorsement.after-submission");
    }

    /** Its implementation starts once, after it was submitted. */
    private void startImplementation() {
        happensOnce(Types.IMPLEMENTATION_STARTED, "plan.implementation-already-started");
        planIsSubmitted();
    }

    /** A workshop ends on its day or later and is over; it was held in the territory of a member, under an id of its own. */
    private void recordWorkshop() {
        memberIsKnown("territory");
        if (wish.has("until")) {
            var until = LocalDate.parse(wish.says("until"));
            Settled.valid(!until.isBefore(wish.day) && !until.isAfter(wish.today));
        }
        idIsFree("workshopId");
    }

    /** A commitment has an id of its own and lies inside its plan. */
    private void propose() {
        idIsFree("commitmentId");
        wish.should(Within.plan(wish.data, plan), "commitment.outside-plan");
    }

    /** A milestone of a commitment has an id of its own and is due while that is carried out. */
    private void addMilestone() {
        var commitment = commitment();
        idIsFree("milestoneId");
        wish.should(Within.commitment(wish.data.path("due"), commitment), "milestone.outside-commitment");
    }

    /** An indicator of a milestone has an id of its own. */
    private void addIndicator() {
        milestone();
        idIsFree("indicatorId");
    }

    /**
     * A milestone is reported on from the day of submission on. Who reports that little was done says what the challenges
     * are; who reports that all was done gives evidence. One report a day is repeated only by its own words.
     */
    private void updateMilestone() {
        milestone();
        wish.mayBeSaidAgain(Optional.of(wish.day));
        planIsSubmitted();
        wish.should(
                wish.has("challenges") || !Set.of("NOT_STARTED", "LIMITED").contains(wish.says("status")),
                "milestone.challenges-missing");
        wish.should(wish.has("evidence") || !wish.says("status").equals("COMPLETE"), "milestone.evidence-missing");
    }

    /** An organisation, perhaps of a member's territory, endorses once, at the latest on the day of submission. */
    private void endorse() {
        memberIsKnown("territory");
        wish.mayBeSaidAgain();
        wish.must(plan.endorsementOf(wish.data.path("organisation")).isEmpty(), "endorsement.already-given");
        wish.should(
                plan.submittedOn()
                        .filter(submitted -> submitted.isBefore(wish.day))
                        .isEmpty(),
                "endorsement.after-submission");
    }

    private void happensOnce(String type, String code) {
        wish.mayBeSaidAgain();
        wish.must(plan.all(type).isEmpty(), code);
    }

    private void planIsSubmitted() {
        wish.should(
                plan.submittedOn()
                        .filter(submitted -> !submitted.isAfter(wish.day))
                        .isPresent(),
                "plan.not-submitted");
    }

    private void memberIsKnown(String field) {
        wish.must(!wish.has(field) || plan.hasMember(wish.says(field)), "plan.member-unknown");
    }

    /** What is told again under its id is no second thing. */
    private void idIsFree(String field) {
        wish.mayBeSaidAgain();
        wish.must(!plan.usesId(wish.says(field)), "plan.id-used");
    }

    /** The commitment that is named; the event names it as it was first spelled. */
    private Fact commitment() {
        var commitment = plan.commitment(wish.says("commitmentId"));
        wish.must(commitment.isPresent(), "commitment.unknown");
        wish.data.put("commitmentId", commitment.orElseThrow().says("commitmentId"));
        return commitment.orElseThrow();
    }

    private void milestone() {
        commitment();
        var milestone = plan.milestone(wish.says("commitmentId"), wish.says("milestoneId"));
        wish.must(milestone.isPresent(), "milestone.unknown");
        wish.data.put("milestoneId", milestone.orElseThrow().says("milestoneId"));
    }
}
