package org.mithaq.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Language;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.amendment.AmendmentEvent.Opinion;
import org.mithaq.plan.amendment.AmendmentEvent.OpinionGiven;
import org.mithaq.plan.amendment.AmendmentId;

class LastWordsTest {

    private static final Text BOTH = name("منتدى", "Forum");
    private static final Text ARABIC = name("منتدى", null);
    private static final Text FRENCH = name(null, "FORUM");

    private static Text name(@Nullable String ar, @Nullable String fr) {
        return new Text(ar, fr, null, ar == null || fr == null ? null : Language.FR);
    }

    private static Recorded<OpinionGiven> word(int version, int day, Text by) {
        return new Recorded<>(
                new UUID(0, version),
                version,
                LocalDate.of(2025, 5, day),
                "someone",
                "admin",
                null,
                new OpinionGiven(new AmendmentId("A-1"), by, Opinion.RESERVED, null, List.of()));
    }

    @SafeVarargs
    private static LastWords<OpinionGiven> told(Recorded<OpinionGiven>... words) {
        var all = LastWords.<OpinionGiven>none();
        for (var word : words) {
            all = all.plus(word.event().by(), word);
        }
        return all;
    }

    @Test
    void an_organisation_counts_once_under_whichever_of_its_names_it_speaks() {
        var last = word(2, 4, FRENCH);
        assertThat(told(word(1, 3, BOTH), last).all()).containsExactly(last);
        assertThat(told(word(1, 3, BOTH), last).of(ARABIC)).contains(last);
    }

    @Test
    void names_that_are_told_together_later_are_of_one_organisation_too() {
        var words = told(word(1, 3, ARABIC), word(2, 4, FRENCH));
        assertThat(words.all()).hasSize(2);
        assertThat(words.plus(BOTH, word(3, 1, BOTH)).all()).containsExactly(word(2, 4, FRENCH));
    }

    @Test
    void what_was_said_later_holds_although_it_arrived_before() {
        assertThat(told(word(1, 9, BOTH), word(2, 4, FRENCH)).all()).containsExactly(word(1, 9, BOTH));
    }

    @Test
    void others_stand_beside_it() {
        assertThat(told(word(1, 3, BOTH), word(2, 3, name(null, "Union"))).all())
                .hasSize(2);
    }
}
