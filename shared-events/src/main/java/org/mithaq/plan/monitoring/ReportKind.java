package org.mithaq.plan.monitoring;

/** Which report it is: those of the monitoring body, of the administration itself, and of OGP's independent mechanism. */
public enum ReportKind {
    INCEPTION,
    END_OF_COMMITMENT,
    YEARLY,
    LEARNING,
    PROGRESS,
    SELF_ASSESSMENT,
    IRM
}
