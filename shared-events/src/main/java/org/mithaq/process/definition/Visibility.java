package org.mithaq.process.definition;

/**
 * For whom the parts of a plan are that runs on a process. A trail or a judgement tells of the record: neither is for more
 * people than the record is.
 */
public record Visibility(Audience record, Audience trail, Audience conformance) {

    /** Of a process that says nothing of it. */
    public static final Visibility PUBLIC = new Visibility(Audience.PUBLIC, Audience.PUBLIC, Audience.PUBLIC);

    /** Of a plan of whose process nobody knows what it says. */
    public static final Visibility UNKNOWN = new Visibility(Audience.AUDITORS, Audience.AUDITORS, Audience.AUDITORS);

    /** Who reads something; each reads what those before it read. */
    public enum Audience {
        /** Everybody, without a token. */
        PUBLIC,
        /** Who acts for a member of the plan. */
        MEMBERS,
        /** Auditors and administrators, who read everything. */
        AUDITORS;

        private Audience narrowest(Audience other) {
            return isWiderThan(other) ? other : this;
        }

        boolean isWiderThan(Audience other) {
            return compareTo(other) < 0;
        }
    }

    /** What of a plan may be for some and not for others. */
    public enum Part {
        /** The plan itself: what was planned, held, endorsed and reported. */
        RECORD,
        /** Who entered what, and when. */
        TRAIL,
        /** How it is judged, and what waits for whom. */
        CONFORMANCE
    }

    /** For whom this part is. */
    public Audience of(Part part) {
        return switch (part) {
            case RECORD -> record;
            case TRAIL -> trail;
            case CONFORMANCE -> conformance;
        };
    }

    /** What both allow. */
    public Visibility narrowest(Visibility other) {
        return new Visibility(
                record.narrowest(other.record), trail.narrowest(other.trail), conformance.narrowest(other.conformance));
    }

    /** Whether this part is for more people than the record of which it tells. */
    public boolean isTooWide(Part part) {
        return of(part).isWiderThan(record);
    }
}
