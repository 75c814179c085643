package org.mithaq.plan.committee;

import org.mithaq.plan.committee.CommitteeEvent.Outcome;

/**
 * The rule by which a committee decides: it takes a quorum in each half and a majority in each half. A tie or a missing quorum
 * postpones a decision and never passes it; who abstains is there, and is on neither side. (Our proposal, built on the equal
 * halves and the two coordinators of the committees that were compared.)
 */
public final class TwoKeys {

    private TwoKeys() {}

    /**
     * What comes of a vote.
     *
     * @param seats of the committee
     * @param quorum the share of the seats of each half that has to be there, in percent
     * @param present at the meeting
     */
    public static Outcome of(Halves seats, int quorum, Halves present, Votes votes) {
        if (!isQuorate(seats, quorum, present)) {
            return Outcome.POSTPONED_WITHOUT_QUORUM;
        }
        var administration = majority(votes.administration());
        var civilSociety = majority(votes.civilSociety());
        if (administration < 0 || civilSociety < 0) {
            return Outcome.REJECTED;
        }
        return administration == 0 || civilSociety == 0 ? Outcome.POSTPONED_BY_A_TIE : Outcome.ADOPTED;
    }

    /** Whether in each half enough people are there; in a half without seats there never are. */
    public static boolean isQuorate(Halves seats, int quorum, Halves present) {
        return isQuorate(seats.administration(), quorum, present.administration())
                && isQuorate(seats.civilSociety(), quorum, present.civilSociety());
    }

    private static boolean isQuorate(Halves.Half seats, int quorum, Halves.Half present) {
        return present.people() > 0 && present.people() * 100 >= seats.people() * quorum;
    }

    private static int majority(Votes.Half votes) {
        return Integer.compare(votes.inFavour(), votes.against());
    }
}
