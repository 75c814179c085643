package org.mithaq.command.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.consultation.ConsultationCommand.CloseConsultation;
import org.mithaq.command.consultation.ConsultationCommand.OpenConsultation;
import org.mithaq.command.consultation.ConsultationCommand.PublishDraft;
import org.mithaq.command.consultation.ConsultationCommand.RecordOutreach;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Standing;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.DraftPublished;
import org.mithaq.consultation.ConsultationEvent.OutreachRecorded;
import org.mithaq.consultation.DraftId;
import org.mithaq.consultation.OutreachId;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;

/** How a consultation is opened, made known, given drafts and closed. */
class OpenConsultationTest extends ConsultationSpec {

    private static final Evidence DOCUMENT =
            new Evidence(Phrase.of("Projet"), new Url("https://example.org/projet.pdf"), null, null);
    private static final Text OTHER = Text.of(Language.FR, "Autre");

    private static OpenConsultation of(PlanId plan, Text title) {
        return new OpenConsultation(OURS, plan, title, null, OPEN.windows(), OPEN.themes(), 30);
    }

    private static RecordOutreach outreach(Text title, MemberId territory) {
        return new RecordOutreach(OURS, new OutreachId("O-1"), title, territory, 40, null);
    }

    private static PublishDraft draft(Text title) {
        return new PublishDraft(OURS, new DraftId("D-1"), title, DOCUMENT, null, LAST);
    }

    private static DraftPublished published(String... overridden) {
        return new DraftPublished(new DraftId("D-1"), TITLE, DOCUMENT, TODAY, LAST, List.of(overridden));
    }

    @Test
    void it_is_opened_on_a_plan_that_is_there_with_the_members_of_that_plan() {
        happens(OPEN, OPENED);
    }

    @Test
    void there_is_no_consultation_on_a_plan_that_is_not_there() {
        assertThat(refused(of(new PlanId("other"), TITLE), "plan.unknown").kind())
                .isEqualTo(Rejected.Kind.UNKNOWN);
    }

    @Test
    void to_open_it_again_changes_nothing_and_on_other_terms_is_refused() {
        given(OPENED).happens(OPEN);
        refused(of(PLAN, OTHER), "consultation.already-opened");
    }

    @Test
    void a_window_that_has_closed_is_announced_to_nobody_but_told_from_a_document() {
        today(LAST.plusDays(1)).refused(OPEN, "consultation.window-past");
        fromASource()
                .happens(
                        OPEN,
                        new ConsultationOpened(
                                OURS,
                                PLAN,
                                TITLE,
                                null,
                                OPENED.windows(),
                                OPENED.themes(),
                                30,
                                OPENED.members(),
                                OPENED.timeZone(),
                                List.of("consultation.window-past")));
    }

    @Test
    void nothing_happens_tomorrow() {
        assertThat(occurredOn(TODAY.plusDays(1))
                        .refused(OPEN, "command.invalid")
                        .faults())
                .extracting(Rejected.Fault::pointer)
                .containsExactly("/occurredOn");
    }

    @Test
    void who_belongs_to_no_member_of_the_plan_is_refused() {
        as(new Standing(false, List.of(), null)).refused(OPEN, "membership.not-of-this-plan");
    }

    @Test
    void what_was_never_opened_is_unknown() {
        refused(outreach(TITLE, ORIENTAL), "consultation.unknown");
    }

    @Test
    void outreach_is_recorded_once_under_its_id_and_in_a_member_of_the_plan() {
        var recorded = new OutreachRecorded(new OutreachId("O-1"), TITLE, ORIENTAL, 40, null);
        given(OPENED).happens(outreach(TITLE, ORIENTAL), recorded);
        given(recorded).happens(outreach(TITLE, ORIENTAL));
        refused(outreach(OTHER, ORIENTAL), "consultation.id-used");
        refused(outreach(TITLE, new MemberId("elsewhere")), "plan.member-unknown");
    }

    @Test
    void a_draft_takes_comments_from_the_day_of_its_publication() {
        given(OPENED).happens(draft(TITLE), published());
        given(published()).happens(draft(TITLE));
        refused(draft(OTHER), "consultation.id-used");
    }

    @Test
    void comments_are_taken_on_one_day_at_least() {
        var backwards = new PublishDraft(OURS, new DraftId("D-1"), TITLE, DOCUMENT, LAST.plusDays(1), LAST);
        assertThat(given(OPENED).refused(backwards, "command.invalid").faults())
                .extracting(Rejected.Fault::pointer)
                .containsExactly("/commentsUntil");
    }

    @Test
    void no_draft_comes_into_a_closed_consultation_nor_with_a_window_that_has_closed() {
        given(OPENED).today(LAST.plusDays(2)).occurredOn(TODAY).refused(draft(TITLE), "consultation.window-past");
        given(new ConsultationClosed(null, List.of())).refused(draft(TITLE), "consultation.closed");
        fromASource().happens(draft(TITLE), published("consultation.closed", "consultation.window-past"));
    }

    @Test
    void it_is_closed_after_its_last_window_and_earlier_only_from_a_document() {
        var close = new CloseConsultation(OURS, REASON);
        given(OPENED).refused(close, "consultation.window-open");
        today(LAST.plusDays(1)).happens(close, new ConsultationClosed(REASON, List.of()));
        today(TODAY).fromASource().happens(close, new ConsultationClosed(REASON, List.of("consultation.window-open")));
    }

    @Test
    void to_close_it_again_changes_nothing_and_with_another_summary_is_refused() {
        given(OPENED, new ConsultationClosed(REASON, List.of())).happens(new CloseConsultation(OURS, REASON));
        refused(new CloseConsultation(OURS, OTHER), "consultation.already-closed");
    }

    @Test
    void a_consultation_has_a_window_and_answers_within_a_day_at_least() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new OpenConsultation(OURS, PLAN, TITLE, null, List.of(), List.of(), null));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> new OpenConsultation(OURS, PLAN, TITLE, null, OPEN.windows(), List.of(), 0));
    }
}
