package org.mithaq.command.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A plan is told how the consultations on it stand: once for each thing that matters, however many look. */
@TestPropertySource(properties = "mithaq.limits.contributions-per-minute=1000000")
class ReportsToPlansTest extends RunningCommandService {

    private final String plan = newPlanId();

    @Autowired
    private ReportsToPlans policy;

    private List<String> reports() {
        return db.sql("""
                        select convert_from(line, 'UTF8') from event_log
                        where stream = ? and type like '%consultation.reported.v1' order by version
                        """).param("plan/" + plan).query(String.class).list();
    }

    private String contribute() {
        return post(
                        "/api/consultations/" + plan + "/contributions",
                        "application/json",
                        "{\"text\": \"De l’eau\", \"language\": \"fr\"}")
                .json()
                .path("contributionId")
                .asString();
    }

    private void openConsultation() {
        open(plan);
        assertThat(send("admin", "OpenConsultation", """
                        {"consultationId": "%1$s", "planId": "%1$s", "title": {"en": "Proposals"}, "answerWithin": 30,
                         "windows": [{"channel": "PLATFORM", "from": "2025-03-01", "until": "2099-12-31"}]}""".formatted(plan)).status())
                .isEqualTo(200);
    }

    @Test
    void opening_and_answering_are_reported_at_once_and_contributions_with_the_next_of_them() {
        openConsultation();
        policy.run();
        assertThat(reports()).singleElement().asString().contains("\"contributions\":0");
        var ids = IntStream.range(0, 20).mapToObj(_ -> contribute()).toList();
        policy.run();
        assertThat(reports()).hasSize(1);

        send("admin", "AnswerContributions", """
                {"consultationId": "%s", "answers": [{"contributions": ["%s"], "outcome": "REJECTED", "reason": {"en": "No"}}]}""".formatted(plan, ids.getFirst()));
        policy.run();

        assertThat(reports()).hasSize(2);
        assertThat(reports().getLast()).contains("\"contributions\":20").contains("\"rejected\":1");
    }

    @Test
    void whoever_looks_at_the_same_time_or_again_reports_it_once() {
        openConsultation();
        var all = IntStream.range(0, 4)
                .mapToObj(_ -> CompletableFuture.runAsync(policy::run))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        policy.run();
        db.sql("update policies.followed set position = 0").update();
        policy.run();

        assertThat(reports()).hasSize(1);
    }

    @Test
    void what_no_consultation_says_is_not_believed() {
        openConsultation();
        var other = newPlanId();
        open(other);

        assertThat(send("admin", "ReportConsultation", """
                        {"planId": "%s", "consultationId": "%s"}""".formatted(other, plan))
                        .code())
                .isEqualTo("consultation.unknown");
        assertThat(send("admin", "ReportConsultation", """
                        {"planId": "%1$s", "consultationId": "%1$s", "occurredOn": "2025-01-11"}""".formatted(plan)).status())
                .isEqualTo(422);
    }
}
