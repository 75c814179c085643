package org.mithaq.reliability.checker;

/** The ways in which a history can be spoilt, as they are counted. */
public enum Damage {
    ACKNOWLEDGED_LOST,
    APPLIED_TWICE,
    NOBODY_SENT,
    REFUSED_BUT_STORED,
    REFUSAL_NOT_KEPT,
    GAP,
    TORN,
    TIME_BACK,
    COLUMNS,
    ORDER,
    UNJUSTIFIED,
    TOPIC,
    READ_MODEL,
    STALE_READ,
    CHECKPOINT,
    TWO_ANSWERS,
    UNRESOLVED,
    SILENT
}
