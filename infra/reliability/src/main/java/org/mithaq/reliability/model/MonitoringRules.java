package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The rules by which a plan is looked after: a report is handed in on one day and published on another. */
final class MonitoringRules {

    private final Decision wish;
    private final Plan plan;

    MonitoringRules(Decision wish) {
        this.wish = wish;
        this.plan = wish.plan;
    }

    void decide() {
        switch (wish.command) {
            case "SubmitReport" -> {
                if (wish.has("commitmentId")) {
                    commitmentIsThere(wish.data);
                }
                wish.idIsFree("reportId");
                wish.planIsSubmitted();
            }
            case "PublishReport" -> publish();
            case "CommentOnReport" -> {
                var report = told(Types.REPORT_SUBMITTED, "reportId", "monitoring.report-unknown");
                wish.idIsFree("commentId");
                wish.should(isOpenToComments(report, wish.day, plan), "monitoring.closed-to-comments");
            }
            case "RecordMatrix" -> recordMatrix();
            case "RecordChart" -> {
                wish.mayBeSaidAgain();
                isOfThisKindOrUnused(Types.CHART_RECORDED, "chartId");
            }
            case "ScoreCommitment" -> {
                commitmentIsThere(wish.data);
                wish.idIsFree("scorecardId");
            }
            case "SignAgreement" -> {
                wish.lastDayIsNotOver();
                wish.idIsFree("agreementId");
            }
            case "FulfilObligation" -> fulfil();
            default -> end();
        }
    }

    /** A report is published once, on the day on which it was handed in or later. */
    private void publish() {
        var report = told(Types.REPORT_SUBMITTED, "reportId", "monitoring.report-unknown");
        wish.mayBeSaidAgain();
        wish.must(
                plan.all(Types.REPORT_PUBLISHED, "reportId", wish.says("reportId"))
                        .isEmpty(),
                "monitoring.already-published");
        wish.should(!wish.day.isBefore(report.on()), "monitoring.published-before-submission");
    }

    /** A period has one matrix, put in other words when it is told again. */
    private void recordMatrix() {
        wish.data.path("rows").forEach(this::commitmentIsThere);
        wish.mayBeSaidAgain();
        isOfThisKindOrUnused(Types.MATRIX_RECORDED, "matrixId");
        wish.must(firstOfItsPeriod(), "monitoring.matrix-of-period");
    }

    private boolean firstOfItsPeriod() {
        return matrices(plan)
                .filter(other -> other.says("period").equals(wish.says("period")))
                .min(Fact.AS_IT_HAPPENED)
                .filter(other -> !Spelling.same(other.says("matrixId"), wish.says("matrixId")))
                .isEmpty();
    }

    /** The last word of each matrix. */
    private static Stream<Fact> matrices(Plan plan) {
        return plan.lastOfEach(Types.MATRIX_RECORDED, matrix -> Spelling.ofId(matrix.says("matrixId"))).stream();
    }

    /** What somebody took upon themselves is fulfilled while the agreement is in force. */
    private void fulfil() {
        var agreement = told(Types.AGREEMENT_SIGNED, "agreementId", "monitoring.agreement-unknown");
        Settled.unless(hasObligation(agreement, wish.says("obligationId")), 404, "monitoring.obligation-unknown");
        wish.mayBeSaidAgain();
        wish.should(isInForce(agreement, wish.day, plan), "monitoring.agreement-not-in-force");
    }

    /** An agreement ends once, and not before it was signed. */
    private void end() {
        var agreement = told(Types.AGREEMENT_SIGNED, "agreementId", "monitoring.agreement-unknown");
        var ended = plan.last(Types.AGREEMENT_ENDED, "agreementId", wish.says("agreementId"));
        ended.ifPresent(wish::isSaidBy);
        wish.must(ended.isEmpty(), "monitoring.agreement-already-ended");
        Settled.valid(!wish.day.isBefore(agreement.on()));
    }

    private void commitmentIsThere(JsonNode names) {
        wish.must(plan.commitment(names.path("commitmentId").asString()).isPresent(), "commitment.unknown");
    }

    private void isOfThisKindOrUnused(String type, String field) {
        wish.must(!plan.all(type, field, wish.says(field)).isEmpty() || !plan.usesId(wish.says(field)), "plan.id-used");
    }

    private Fact told(String type, String field, String code) {
        var told = plan.last(type, field, wish.says(field));
        Settled.unless(told.isPresent(), 404, code);
        return told.orElseThrow();
    }

    private static boolean isOpenToComments(Fact report, LocalDate day, Plan plan) {
        return !report.on().isAfter(day)
                && plan.last(Types.REPORT_PUBLISHED, "reportId", report.says("reportId"))
                        .filter(published -> published.on().isBefore(day))
                        .isEmpty();
    }

    private static boolean hasObligation(Fact agreement, String id) {
        return agreement
                .data()
                .path("obligations")
                .valueStream()
                .anyMatch(obligation ->
                        Spelling.same(obligation.path("obligationId").asString(), id));
    }

    private static boolean isInForce(Fact agreement, LocalDate day, Plan plan) {
        return !agreement.on().isAfter(day)
                && plan.last(Types.AGREEMENT_ENDED, "agreementId", agreement.says("agreementId"))
                        .filter(ended -> ended.on().isBefore(day))
                        .isEmpty();
    }

    /** The rules that this fact does not keep as the plan stands. */
    static Stream<String> lacking(Fact fact, Plan plan) {
        return switch (fact.type()) {
            case Types.REPORT_SUBMITTED ->
                Stream.concat(
                        fact.data().has("commitmentId") ? commitment(fact.says("commitmentId"), plan) : Stream.empty(),
                        Lacks.ofSubmission(fact, plan));
            case Types.REPORT_PUBLISHED, Types.REPORT_COMMENTED ->
                plan.last(Types.REPORT_SUBMITTED, "reportId", fact.says("reportId"))
                        .map(report -> fact.type().equals(Types.REPORT_PUBLISHED)
                                ? Lacks.of("monitoring.published-before-submission")
                                        .unless(!fact.on().isBefore(report.on()))
                                : Lacks.of("monitoring.closed-to-comments")
                                        .unless(isOpenToComments(report, fact.on(), plan)))
                        .orElseGet(() -> Stream.of("monitoring.report-unknown"));
            case Types.MATRIX_RECORDED ->
                Stream.concat(
                        fact.data()
                                .path("rows")
                                .valueStream()
                                .flatMap(row ->
                                        commitment(row.path("commitmentId").asString(), plan))
                                .distinct(),
                        Lacks.of("monitoring.matrix-of-period")
                                .unless(matrices(plan)
                                        .allMatch(other -> Spelling.same(other.says("matrixId"), fact.says("matrixId"))
                                                || !other.says("period").equals(fact.says("period")))));
            case Types.SCORED -> commitment(fact.says("commitmentId"), plan);
            case Types.FULFILLED ->
                plan.last(Types.AGREEMENT_SIGNED, "agreementId", fact.says("agreementId"))
                        .map(agreement -> Stream.concat(
                                Lacks.of("monitoring.obligation-unknown")
                                        .unless(hasObligation(agreement, fact.says("obligationId"))),
                                Lacks.of("monitoring.agreement-not-in-force")
                                        .unless(isInForce(agreement, fact.on(), plan))))
                        .orElseGet(() -> Stream.of("monitoring.agreement-unknown"));
            case Types.AGREEMENT_ENDED ->
                Lacks.of("monitoring.agreement-unknown")
                        .unless(plan.last(Types.AGREEMENT_SIGNED, "agreementId", fact.says("agreementId"))
                                .isPresent());
            default -> Stream.empty();
        };
    }

    private static Stream<String> commitment(String id, Plan plan) {
        return Lacks.of("commitment.unknown").unless(plan.commitment(id).isPresent());
    }
}
