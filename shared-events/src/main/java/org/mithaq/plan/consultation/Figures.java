package org.mithaq.plan.consultation;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What a consultation adds up to: what was contributed, and what became of it. */
public record Figures(int contributions, int accepted, int merged, int rejected, int withheld, int outreach) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0);

    /** Those that got an answer with its reason. */
    @JsonIgnore
    public int answered() {
        return accepted + merged + rejected;
    }

    /** Those that still wait for one; what was withheld waits for none. */
    @JsonIgnore
    public int unanswered() {
        return Math.max(0, contributions - withheld - answered());
    }

    public Figures plus(Figures other) {
        return new Figures(
                contributions + other.contributions,
                accepted + other.accepted,
                merged + other.merged,
                rejected + other.rejected,
                withheld + other.withheld,
                outreach + other.outreach);
    }
}
