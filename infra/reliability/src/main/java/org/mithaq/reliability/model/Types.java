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

    private Types() {}
}
