package org.mithaq.plan.commitment;

/** The level of completion as others than those who carry it out find it: OGP's coding, for IRM and local monitoring bodies. */
public enum Completion {
    NO_EVIDENCE_AVAILABLE,
    NOT_STARTED,
    LIMITED,
    SUBSTANTIAL,
    COMPLETE
}
