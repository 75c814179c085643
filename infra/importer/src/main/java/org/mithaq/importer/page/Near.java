package org.mithaq.importer.page;

import org.apache.commons.text.similarity.LevenshteinDistance;
import org.mithaq.events.Written;

/** Whether two spellings may name the same: their keys are equal, or differ by few letters for their length. */
final class Near {

    static final int LETTERS_PER_SLIP = 8;

    private Near() {}

    static boolean same(String one, String other) {
        return keys(Written.key(one), Written.key(other), LETTERS_PER_SLIP);
    }

    /** As {@link #same}, of keys, where one letter in so many may differ. */
    static boolean keys(String one, String other, int lettersPerSlip) {
        if (one.equals(other)) {
            return true;
        }
        var slips = Math.min(one.length(), other.length()) / lettersPerSlip;
        return slips > 0
                && Math.abs(one.length() - other.length()) <= slips
                && new LevenshteinDistance(slips).apply(one, other) >= 0;
    }

    /** How many letters differ. */
    static int slips(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }

    /** Whether a cut key may be the beginning of a whole one. */
    static boolean begins(String cut, String whole) {
        for (var length = cut.length() - 1; length <= cut.length() + 1; length++) {
            if (length > 0 && length <= whole.length() && keys(cut, whole.substring(0, length), LETTERS_PER_SLIP)) {
                return true;
            }
        }
        return false;
    }
}
