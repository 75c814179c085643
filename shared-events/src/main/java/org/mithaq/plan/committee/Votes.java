package org.mithaq.plan.committee;

import org.mithaq.events.Invalid;

/** What was voted in the two halves of a committee: numbers, and no names. */
public record Votes(Half administration, Half civilSociety) {

    private static final int MOST = 1_000;

    /** Whether in neither half more people voted than were there. */
    public boolean areOf(Halves present) {
        return administration.cast() <= present.administration().people()
                && civilSociety.cast() <= present.civilSociety().people();
    }

    /** The votes of one half. */
    public record Half(int inFavour, int against, int abstained) {

        public Half {
            count(inFavour, "/inFavour");
            count(against, "/against");
            count(abstained, "/abstained");
        }

        /** How many people voted, or said that they would not. */
        public int cast() {
            return inFavour + against + abstained;
        }

        private static void count(int votes, String pointer) {
            Invalid.unless(votes >= 0 && votes <= MOST, pointer, "Votes lie between 0 and " + MOST);
        }
    }
}
