package org.mithaq.query.history;

/** Why a stream is shown only up to the version before this one: its next event cannot be read by this software. */
public record Parked(int version, String type, Reason reason) {

    /** What is the matter with the event. */
    public enum Reason {
        UNKNOWN_TYPE,
        UNREADABLE
    }

    /** In words, for programs. */
    public String sentence() {
        return switch (reason) {
            case UNKNOWN_TYPE -> "The event type " + type + " is not known here; it comes from a newer version";
            case UNREADABLE -> "The event of type " + type + " cannot be read";
        };
    }
}
