package org.mithaq.command.plan;

import static org.mithaq.command.plan.MonitoringSpec.ADDRESS;
import static org.mithaq.command.plan.MonitoringSpec.REPORT;
import static org.mithaq.command.plan.MonitoringSpec.reported;
import static org.mithaq.command.plan.MonitoringSpec.submit;
import static org.mithaq.command.plan.MonitoringSpec.submitted;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.event;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.command.plan.CorrectionCommand.Retract;
import org.mithaq.command.plan.MonitoringCommand.CommentOnReport;
import org.mithaq.command.plan.MonitoringCommand.PublishReport;
import org.mithaq.events.Phrase;
import org.mithaq.events.Role;
import org.mithaq.events.Url;
import org.mithaq.plan.monitoring.CommentId;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.ReportKind;

class PublishReportTest {

    private static final ReportPublished PUBLISHED = new ReportPublished(REPORT, ADDRESS, List.of());
    private static final CommentOnReport COMMENT = comment("Sixty came");

    @Test
    void a_report_is_published_on_a_day_of_its_own() {
        reported().occurring("2025-06-20").when(publish(ADDRESS)).then(PUBLISHED);
    }

    @Test
    void it_is_published_once() {
        var published = reported().on("2025-06-20", PUBLISHED);
        published.when(publish(ADDRESS)).thenNothing();
        published.when(publish(new Url("https://example.org/other"))).thenRefused("monitoring.already-published");
        published
                .occurring("2025-06-21")
                .fromSource()
                .when(publish(ADDRESS))
                .thenRefused("monitoring.already-published");
    }

    @Test
    void what_was_not_handed_in_is_not_published_before_it_was() {
        submitted().when(publish(ADDRESS)).thenRefused(Rejected.Kind.UNKNOWN, "monitoring.report-unknown");
        reported().occurring("2025-05-31").when(publish(ADDRESS)).thenRefused("monitoring.published-before-submission");
        reported()
                .occurring("2025-05-31")
                .fromSource()
                .when(publish(ADDRESS))
                .then(new ReportPublished(REPORT, ADDRESS, List.of("monitoring.published-before-submission")));
    }

    @Test
    void whoever_writes_such_reports_publishes_them() {
        reported()
                .by(Role.MONITORING_BODY, "organisation/observatory")
                .when(publish(ADDRESS))
                .then(PUBLISHED);
        reported()
                .by(Role.IRM)
                .when(publish(ADDRESS))
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.report-of-another-role");
    }

    @Test
    void its_facts_are_commented_on_until_it_is_published() {
        reported().occurring("2025-06-10").when(COMMENT).then(commented());
        reported()
                .on("2025-06-20", PUBLISHED)
                .occurring("2025-06-20")
                .when(COMMENT)
                .then(commented());
        reported()
                .on("2025-06-20", PUBLISHED)
                .occurring("2025-06-21")
                .when(COMMENT)
                .thenRefused("monitoring.closed-to-comments");
        reported().occurring("2025-05-31").when(COMMENT).thenRefused("monitoring.closed-to-comments");
        reported()
                .on("2025-06-20", PUBLISHED)
                .occurring("2025-06-21")
                .fromSource()
                .when(COMMENT)
                .then(commented("monitoring.closed-to-comments"));
        submitted().when(COMMENT).thenRefused(Rejected.Kind.UNKNOWN, "monitoring.report-unknown");
    }

    @Test
    void the_same_comment_again_changes_nothing_and_another_one_needs_an_id_of_its_own() {
        reported().on("2025-06-10", commented()).when(COMMENT).thenNothing();
        reported().on("2025-06-10", commented()).when(comment("Seventy came")).thenRefused("plan.id-used");
    }

    @Test
    void an_organisation_comments_for_itself() {
        reported().by(Role.CSO, "organisation/forum").when(COMMENT).then(commented());
        reported()
                .by(Role.CSO, "organisation/oasis")
                .when(COMMENT)
                .thenRefused(Rejected.Kind.FORBIDDEN, "membership.other-organisation");
    }

    @Test
    void neither_day_is_corrected_past_the_other_and_a_report_is_not_taken_from_its_publication() {
        var published = reported().on("2025-06-20", PUBLISHED);
        published
                .when(new Correct(
                        PLAN, event(6), text("A slip"), submit(ReportKind.INCEPTION), LocalDate.of(2025, 6, 25)))
                .thenRefused("correction.ground-lost");
        published.when(new Retract(PLAN, event(6), text("A slip"))).thenRefused("correction.ground-lost");
    }

    private static PublishReport publish(Url url) {
        return new PublishReport(PLAN, REPORT, url);
    }

    private static CommentOnReport comment(String words) {
        return new CommentOnReport(PLAN, REPORT, new CommentId("N-1"), Phrase.of("Forum"), text(words));
    }

    private static ReportCommented commented(String... overridden) {
        return new ReportCommented(
                REPORT, new CommentId("N-1"), text("Forum"), text("Sixty came"), List.of(overridden));
    }
}
