package org.mithaq.plan.commitment;

/** Who says how far something is: series that stand side by side and are never mixed. */
public enum Assessor {
    SELF_REPORT,
    COMMITTEE,
    MONITORING_BODY,
    IRM
}
