package org.mithaq.command.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.consultation.ConsultationCommand.AnswerContributions;
import org.mithaq.command.consultation.ConsultationCommand.EraseContribution;
import org.mithaq.command.consultation.ConsultationCommand.RecordContribution;
import org.mithaq.command.consultation.ConsultationCommand.WithholdContribution;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.ContributionErased;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.consultation.ContributionId;
import org.mithaq.consultation.DraftId;
import org.mithaq.consultation.Outcome;
import org.mithaq.consultation.ThemeId;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.consultation.Channel;

/** What is contributed in an open window, and how each contribution gets its reasoned answer. */
class AnswerContributionsTest extends ConsultationSpec {

    private static AnswerContributions answer(Outcome outcome, @Nullable CommitmentId commitment, int... numbers) {
        return new AnswerContributions(OURS, List.of(new Answering(ids(numbers), outcome, REASON, commitment)));
    }

    private static ContributionsAnswered answered(Outcome outcome, @Nullable CommitmentId commitment, int... numbers) {
        return new ContributionsAnswered(ids(numbers), outcome, REASON, commitment);
    }

    private static List<ContributionId> ids(int... numbers) {
        return IntStream.of(numbers).mapToObj(ConsultationSpec::id).toList();
    }

    @Test
    void a_contribution_is_received_with_its_hash_and_length_and_without_its_text() {
        given(OPENED).happens(record(1, Channel.PLATFORM), received(1, Channel.PLATFORM));
    }

    @Test
    void the_same_contribution_again_changes_nothing_and_another_under_its_id_is_refused() {
        given(OPENED, received(1, Channel.PLATFORM)).happens(record(1, Channel.PLATFORM));
        words(new Words(Sha256.of("other"), 5)).refused(record(1, Channel.PLATFORM), "consultation.id-used");
    }

    @Test
    void where_no_window_is_open_nothing_is_contributed_but_told_from_a_document() {
        given(OPENED).refused(record(1, Channel.POST), "consultation.window-closed");
        fromASource().happens(record(1, Channel.POST), received(1, Channel.POST, "consultation.window-closed"));
    }

    @Test
    void after_the_last_day_and_after_closing_nothing_is_contributed() {
        given(OPENED).today(LAST.plusDays(1)).refused(record(1, Channel.PLATFORM), "consultation.window-closed");
        given(new ConsultationClosed(null, List.of())).refused(record(1, Channel.PLATFORM), "consultation.closed");
    }

    @Test
    void what_a_contribution_names_is_there() {
        given(OPENED).refused(about(new ThemeId("fire"), null, C01), "consultation.theme-unknown");
        refused(about(WATER, new DraftId("D-9"), C01), "consultation.draft-unknown");
        refused(about(WATER, null, new CommitmentId("C99")), "commitment.unknown");
    }

    private static RecordContribution about(ThemeId theme, @Nullable DraftId draft, CommitmentId commitment) {
        return new RecordContribution(
                OURS, id(1), Channel.PLATFORM, new FreeText("x"), Language.FR, null, theme, commitment, draft);
    }

    @Test
    void many_contributions_get_one_answer_in_one_event() {
        given(OPENED, received(1, Channel.PLATFORM), received(2, Channel.PLATFORM))
                .happens(answer(Outcome.MERGED, C01, 1, 2), answered(Outcome.MERGED, C01, 1, 2));
    }

    @Test
    void who_has_this_answer_is_not_answered_again_and_another_answer_takes_its_place() {
        given(OPENED, received(1, Channel.PLATFORM), received(2, Channel.PLATFORM), answered(Outcome.ACCEPTED, null, 1))
                .happens(answer(Outcome.ACCEPTED, null, 1, 2), answered(Outcome.ACCEPTED, null, 2));
        happens(answer(Outcome.ACCEPTED, null, 1));
        happens(answer(Outcome.REJECTED, null, 1), answered(Outcome.REJECTED, null, 1));
    }

    @Test
    void several_answers_are_several_events() {
        var both = new AnswerContributions(
                OURS,
                List.of(
                        new Answering(ids(1), Outcome.ACCEPTED, REASON, null),
                        new Answering(ids(2), Outcome.REJECTED, REASON, null)));
        given(OPENED, received(1, Channel.PLATFORM), received(2, Channel.PLATFORM))
                .happens(both, answered(Outcome.ACCEPTED, null, 1), answered(Outcome.REJECTED, null, 2));
    }

    @Test
    void an_unknown_contribution_is_pointed_to_and_so_is_an_unknown_commitment() {
        var unknown = given(OPENED, received(1, Channel.PLATFORM))
                .refused(answer(Outcome.ACCEPTED, null, 1, 7), "consultation.contribution-unknown");
        assertThat(unknown.faults()).extracting(Rejected.Fault::pointer).containsExactly("/answers/0/contributions/1");
        refused(answer(Outcome.ACCEPTED, new CommitmentId("C99"), 1), "commitment.unknown");
    }

    @Test
    void no_answer_comes_before_its_contribution() {
        given(OPENED, received(1, Channel.PLATFORM))
                .occurredOn(FIRST)
                .refused(answer(Outcome.ACCEPTED, null, 1), "consultation.answered-before");
    }

    @Test
    void what_is_withheld_has_its_reason_and_gets_no_answer() {
        var withhold = new WithholdContribution(OURS, id(1), REASON);
        var withheld = new ContributionWithheld(id(1), REASON);
        given(OPENED, received(1, Channel.PLATFORM)).happens(withhold, withheld);
        given(withheld).happens(withhold);
        refused(answer(Outcome.ACCEPTED, null, 1), "consultation.contribution-withheld");
        refused(new WithholdContribution(OURS, id(9), REASON), "consultation.contribution-unknown");
    }

    @Test
    void a_text_is_erased_once_and_keeps_its_answer() {
        var erased = new ContributionErased(id(1), REASON);
        given(OPENED, received(1, Channel.PLATFORM)).happens(new EraseContribution(OURS, id(1), REASON), erased);
        given(erased).happens(new EraseContribution(OURS, id(1), TITLE));
        happens(answer(Outcome.REJECTED, null, 1), answered(Outcome.REJECTED, null, 1));
        refused(new EraseContribution(OURS, id(9), REASON), "consultation.contribution-unknown");
    }

    @Test
    void answers_are_given_after_closing_too() {
        given(OPENED, received(1, Channel.PLATFORM), new ConsultationClosed(null, List.of()))
                .happens(answer(Outcome.REJECTED, null, 1), answered(Outcome.REJECTED, null, 1));
    }

    @Test
    void what_is_merged_names_its_commitment_and_five_hundred_are_answered_at_once() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> answer(Outcome.MERGED, null, 1));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> answer(Outcome.ACCEPTED, null, 1, 1));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> answer(
                        Outcome.ACCEPTED, null, IntStream.rangeClosed(1, 501).toArray()));
    }

    @Test
    void no_log_of_ours_shows_what_somebody_wrote() {
        assertThat(record(1, Channel.PLATFORM).toString()).doesNotContain("eau");
        assertThat(record(1, Channel.PLATFORM).notKept()).containsExactly("text");
    }
}
