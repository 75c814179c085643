package org.mithaq.reliability.model;

/** The stable names of what can happen to a plan. */
public final class Types {

    public static final String OPENED = "lifecycle.action-plan-opened.v1";
    public static final String DESCRIBED = "lifecycle.action-plan-described.v1";
    public static final String LEAD_NAMED = "lifecycle.lead-institution-named.v1";
    public static final String MONITORING_BODY_NAMED = "lifecycle.monitoring-body-named.v1";
    public static final String SITE_NAMED = "lifecycle.site-named.v1";
    public static final String DOCUMENT_PUBLISHED = "lifecycle.document-published.v1";
    public static final String PUBLICATION_RECORDED = "lifecycle.publication-recorded.v1";
    public static final String SUBMITTED = "lifecycle.action-plan-submitted.v1";
    public static final String IMPLEMENTATION_STARTED = "lifecycle.implementation-started.v1";
    public static final String TIMELINE_PUBLISHED = "cocreation.timeline-published.v1";
    public static final String CO_CREATION_STARTED = "cocreation.co-creation-started.v1";
    public static final String WORKSHOP_RECORDED = "cocreation.workshop-recorded.v1";
    public static final String PARTICIPATION_DECLARED = "cocreation.participation-declared.v1";
    public static final String ENDORSED = "endorsement.endorsed-by-cso.v1";
    public static final String PROPOSED = "commitment.commitment-proposed.v1";
    public static final String MILESTONE_ADDED = "commitment.milestone-added.v1";
    public static final String INDICATOR_ADDED = "commitment.indicator-added.v1";
    public static final String MILESTONE_UPDATED = "commitment.milestone-updated.v1";
    public static final String CORRECTED = "correction.event-corrected.v1";
    public static final String RETRACTED = "correction.event-retracted.v1";

    static final String ADOPTED = "course.adopted-by-council.v1";
    static final String DECLINED = "course.declined-by-council.v1";
    static final String LETTER_SENT = "course.letter-of-support-sent.v1";
    static final String MEMBERSHIP_ACCEPTED = "course.membership-accepted.v1";
    static final String ACKNOWLEDGED = "course.submission-acknowledged.v1";
    static final String RETURNED = "course.submission-returned.v1";
    static final String SUSPENDED = "course.action-plan-suspended.v1";
    static final String RESUMED = "course.action-plan-resumed.v1";
    static final String CLOSED = "course.action-plan-closed.v1";
    static final String LEARNING_PUBLISHED = "course.learning-published.v1";
    static final String ARCHIVED = "course.action-plan-archived.v1";
    static final String WITHDRAWN = "course.action-plan-withdrawn.v1";

    static final String TEXT_FROZEN = "endorsement.text-frozen.v1";
    static final String ENDORSEMENT_REQUESTED = "endorsement.requested.v1";
    static final String ENDORSEMENT_DECLINED = "endorsement.declined.v1";
    static final String ENDORSEMENT_WITHDRAWN = "endorsement.withdrawn.v1";

    static final String REVISED = "commitment.commitment-revised.v1";
    static final String SPECIFIED = "commitment.commitment-specified.v1";
    static final String PLEDGED = "commitment.support-pledged.v1";
    static final String SUPPORT_DECLINED = "commitment.support-declined.v1";
    static final String REJECTED = "commitment.commitment-rejected.v1";
    static final String MERGED = "commitment.commitment-merged.v1";
    static final String GIVEN_UP = "commitment.commitment-withdrawn.v1";
    static final String CARRIED_OVER = "commitment.commitment-carried-over.v1";
    static final String RESCHEDULED = "commitment.milestone-rescheduled.v1";
    static final String CANCELLED = "commitment.milestone-cancelled.v1";
    static final String INDICATOR_READ = "commitment.indicator-read.v1";
    static final String MILESTONE_ASSESSED = "commitment.milestone-assessed.v1";
    static final String CONTESTED = "commitment.milestone-contested.v1";
    static final String SETTLED = "commitment.objection-settled.v1";
    static final String DECLARED_COMPLETE = "commitment.declared-complete.v1";
    static final String COMMITMENT_ASSESSED = "commitment.commitment-assessed.v1";

    static final String AMENDMENT_PROPOSED = "amendment.proposed.v1";
    static final String OPINION_GIVEN = "amendment.opinion-given.v1";
    static final String AMENDMENT_DECIDED = "amendment.decided.v1";
    static final String AMENDMENT_PUBLISHED = "amendment.published.v1";

    static final String ESTABLISHED = "committee.established.v1";
    static final String DISSOLVED = "committee.dissolved.v1";
    static final String APPOINTED = "committee.member-appointed.v1";
    static final String MANDATE_ENDED = "committee.mandate-ended.v1";
    static final String CONVENED = "committee.convened.v1";
    static final String MET = "committee.met.v1";
    static final String DECIDED = "committee.decided.v1";
    static final String RECOMMENDED = "committee.recommended.v1";
    static final String RECOMMENDATION_ANSWERED = "committee.recommendation-answered.v1";
    static final String GROUP_FORMED = "committee.group-formed.v1";
    static final String GROUP_DISSOLVED = "committee.group-dissolved.v1";
    static final String CONSULTED = "committee.instance-consulted.v1";
    static final String HEARD = "committee.instance-heard.v1";

    static final String REPORT_SUBMITTED = "monitoring.report-submitted.v1";
    static final String REPORT_PUBLISHED = "monitoring.report-published.v1";
    static final String REPORT_COMMENTED = "monitoring.report-commented.v1";
    static final String MATRIX_RECORDED = "monitoring.matrix-recorded.v1";
    static final String CHART_RECORDED = "monitoring.chart-recorded.v1";
    static final String SCORED = "monitoring.commitment-scored.v1";
    static final String AGREEMENT_SIGNED = "monitoring.agreement-signed.v1";
    static final String FULFILLED = "monitoring.obligation-fulfilled.v1";
    static final String AGREEMENT_ENDED = "monitoring.agreement-ended.v1";

    private Types() {}
}
