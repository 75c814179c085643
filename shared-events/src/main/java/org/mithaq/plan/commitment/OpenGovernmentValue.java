package org.mithaq.plan.commitment;

/** The values of open government that a commitment serves. */
public enum OpenGovernmentValue {
    TRANSPARENCY,
    PARTICIPATION,
    ACCOUNTABILITY
}
