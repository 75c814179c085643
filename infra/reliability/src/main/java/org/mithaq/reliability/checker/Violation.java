package org.mithaq.reliability.checker;

/** A rule that a history breaks, in which way, and where. */
public record Violation(Rule rule, Damage damage, String where, String what) {

    @Override
    public String toString() {
        return "%s %s: %s%n  %s".formatted(rule, damage, where, what);
    }
}
