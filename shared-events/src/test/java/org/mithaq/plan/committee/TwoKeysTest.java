package org.mithaq.plan.committee;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.plan.committee.CommitteeEvent.Outcome;

/** Neither half decides without the other. */
class TwoKeysTest {

    private static final int MOST = 3;

    @ParameterizedTest
    @CsvSource({
        // seats, percent, present, enough
        "5, 50, 2, false",
        "5, 50, 3, true",
        "4, 50, 2, true",
        "3, 67, 2, false",
        "3, 66, 2, true",
        "1, 1, 0, false",
        "7, 100, 6, false",
        "7, 100, 7, true"
    })
    void a_quorum_is_a_share_of_the_seats_of_each_half(int seats, int quorum, int present, boolean enough) {
        assertThat(TwoKeys.isQuorate(both(seats), quorum, both(present))).isEqualTo(enough);
        assertThat(TwoKeys.isQuorate(both(seats), quorum, new Halves(half(present), half(seats))))
                .isEqualTo(enough);
        assertThat(TwoKeys.isQuorate(both(seats), quorum, new Halves(half(seats), half(present))))
                .isEqualTo(enough);
    }

    @Test
    void
            whatever_is_voted_nothing_passes_without_a_majority_in_each_half_and_nothing_is_rejected_without_one_against_it() {
        for (var administration = 0; administration <= MOST; administration++) {
            for (var against = 0; against <= MOST; against++) {
                for (var society = 0; society <= MOST; society++) {
                    for (var objecting = 0; objecting <= MOST; objecting++) {
                        var votes = new Votes(
                                new Votes.Half(administration, against, 1), new Votes.Half(society, objecting, 0));
                        var outcome = TwoKeys.of(both(10), 50, both(9), votes);
                        assertThat(outcome == Outcome.ADOPTED)
                                .isEqualTo(administration > against && society > objecting);
                        assertThat(outcome == Outcome.REJECTED)
                                .isEqualTo(administration < against || society < objecting);
                        assertThat(TwoKeys.of(both(10), 50, new Halves(half(4), half(9)), votes))
                                .isEqualTo(Outcome.POSTPONED_WITHOUT_QUORUM);
                    }
                }
            }
        }
    }

    private static Halves both(int people) {
        return new Halves(half(people), half(people));
    }

    private static Halves.Half half(int people) {
        return new Halves.Half(people, null);
    }
}
