package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.text;
import static org.mithaq.command.plan.PromiseSpec.REASON;
import static org.mithaq.command.plan.PromiseSpec.proposed;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.PromiseCommand.DeclineSupport;
import org.mithaq.command.plan.PromiseCommand.PledgeSupport;
import org.mithaq.command.plan.PromiseCommand.SpecifyCommitment;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.commitment.OpenGovernmentValue;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentRejected;
import org.mithaq.plan.commitment.PromiseEvent.CommitmentSpecified;
import org.mithaq.plan.commitment.PromiseEvent.SupportDeclined;
import org.mithaq.plan.commitment.PromiseEvent.SupportPledged;

class SupportCommitmentTest {

    private static final Phrase FORUM = Phrase.of("Forum");
    private static final PledgeSupport PLEDGE = new PledgeSupport(PLAN, C1, FORUM, text("Trains users"));
    private static final SupportPledged PLEDGED =
            new SupportPledged(C1, text("Forum"), text("Trains users"), List.of());
    private static final DeclineSupport DECLINE = new DeclineSupport(PLAN, C1, FORUM, REASON);
    private static final SupportDeclined DECLINED = new SupportDeclined(C1, text("Forum"), REASON, List.of());

    private static SpecifyCommitment specify(MemberId member, Integer... goals) {
        return new SpecifyCommitment(
                PLAN,
                C1,
                new Who.Office(text("Director")),
                List.of(Phrase.of("Wilaya")),
                List.of(member),
                text("Axis"),
                null,
                null,
                List.of(OpenGovernmentValue.ACCOUNTABILITY, OpenGovernmentValue.TRANSPARENCY),
                List.of(goals),
                null,
                null,
                List.of());
    }

    @Test
    void an_organisation_takes_part() {
        proposed().when(PLEDGE).then(PLEDGED);
    }

    @Test
    void to_say_it_again_changes_nothing() {
        proposed().on("2025-02-20", PLEDGED).when(PLEDGE).thenNothing();
    }

    @Test
    void who_took_part_may_take_no_part_any_more_and_come_back_in_the_same_words() {
        proposed().on("2025-02-20", PLEDGED).when(DECLINE).then(DECLINED);
        proposed()
                .on("2025-02-20", PLEDGED)
                .on("2025-02-25", DECLINED)
                .when(PLEDGE)
                .then(PLEDGED);
    }

    @Test
    void who_declined_under_another_of_its_names_may_come_back_in_the_same_words() {
        var names = new Text(null, "Le Forum", "Forum", Language.EN);
        proposed()
                .on("2025-02-20", PLEDGED)
                .on("2025-02-25", new SupportDeclined(C1, names, REASON, List.of()))
                .when(PLEDGE)
                .then(PLEDGED);
    }

    @Test
    void an_organisation_speaks_for_itself() {
        proposed().by(Role.CSO, "organisation/forum").when(PLEDGE).thenAccepted();
        proposed()
                .by(Role.CSO, "organisation/another")
                .when(PLEDGE)
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.other-organisation");
    }

    @Test
    void what_the_form_asks_is_told_as_a_whole_and_in_order() {
        proposed()
                .when(specify(ORIENTAL, 16, 11, 16))
                .then(new CommitmentSpecified(
                        C1,
                        new Who.Office(text("Director")),
                        List.of(text("Wilaya")),
                        List.of(ORIENTAL),
                        text("Axis"),
                        null,
                        null,
                        List.of(OpenGovernmentValue.TRANSPARENCY, OpenGovernmentValue.ACCOUNTABILITY),
                        List.of(11, 16),
                        null,
                        null,
                        List.of(),
                        List.of()));
    }

    @Test
    void nobody_takes_part_any_more_in_what_ended_and_its_form_stays_as_it_was() {
        var rejected = new CommitmentRejected(C1, REASON, List.of());
        for (var wish : List.of(PLEDGE, DECLINE, specify(ORIENTAL, 16))) {
            proposed().on("2025-02-20", rejected).when(wish).thenRefused("commitment.ended");
        }
        proposed()
                .on("2025-02-20", rejected)
                .fromSource()
                .when(PLEDGE)
                .then(new SupportPledged(C1, text("Forum"), text("Trains users"), List.of("commitment.ended")));
    }

    @Test
    void only_members_of_the_plan_carry_a_commitment() {
        proposed().when(specify(new MemberId("elsewhere"))).thenRefused("plan.member-unknown");
    }

    @Test
    void there_are_seventeen_goals() {
        assertThatThrownBy(() -> specify(ORIENTAL, 18)).isInstanceOf(Invalid.class);
    }
}
