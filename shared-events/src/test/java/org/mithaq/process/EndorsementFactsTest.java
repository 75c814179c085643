package org.mithaq.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Language;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;

/** What the record tells of the text that is to be endorsed, and of who answered. */
class EndorsementFactsTest extends ToldPlan {

    private static final Sha256 OTHER = Sha256.of("other text");

    @Test
    void an_endorsement_of_an_earlier_text_stays_one_and_is_none_of_the_current_text() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-02-01", frozen(HASH));
        on("2025-02-02", endorsed("Forum", ORIENTAL, HASH));
        on("2025-02-03", endorsed("Oasis", SOUSS, HASH));
        assertFacts(
                "2025-02-03",
                entry("endorsements.frozen", true),
                entry("endorsements.textFrozenOn", day("2025-02-01")),
                entry("endorsements.ofCurrentText", 2L),
                entry("endorsements.membersWithoutCurrent", List.of()));

        on("2025-02-10", frozen(OTHER));
        on("2025-02-11", endorsed("FORUM", ORIENTAL, OTHER));
        assertFacts(
                "2025-02-11",
                entry("endorsements.count", 2L),
                entry("endorsements.events", List.of(id(4), id(6))),
                entry("endorsements.texts", 2L),
                entry("endorsements.textFrozenOn", day("2025-02-10")),
                entry("endorsements.textEvents", List.of(id(2), id(5))),
                entry("endorsements.ofCurrentText", 1L),
                entry("endorsements.currentByMember", Map.of("oriental", 1L, "souss-massa", 0L)),
                entry("endorsements.membersWithoutCurrent", List.of("souss-massa")),
                entry("endorsements.membersWithout", List.of()),
                entry("endorsements.currentEvents", List.of(id(6))));

        on("2025-02-20", frozen(HASH));
        assertFacts(
                "2025-02-20",
                entry("endorsements.ofCurrentText", 2L),
                entry("endorsements.currentEvents", List.of(id(3), id(4))));
    }

    @Test
    void the_same_text_told_twice_is_frozen_since_the_first_day() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-02-10", frozen(HASH));
        on("2025-02-01", frozen(HASH));
        assertFacts("2025-02-10", entry("endorsements.textFrozenOn", day("2025-02-01")));
    }

    @Test
    void whoever_withdraws_counts_no_more_until_they_endorse_again() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-02-01", frozen(HASH));
        on("2025-02-02", endorsed("Forum", ORIENTAL, HASH));
        on("2025-02-05", new EndorsementWithdrawn(text("Forum"), text("Reason"), List.of()));
        assertFacts(
                "2025-02-05",
                entry("endorsements.count", 0L),
                entry("endorsements.ofCurrentText", 0L),
                entry("endorsements.withdrawn", 1L),
                entry("endorsements.withdrawalEvents", List.of(id(4))));

        on("2025-02-06", endorsed("Forum", ORIENTAL, HASH));
        assertFacts("2025-02-06", entry("endorsements.count", 1L), entry("endorsements.withdrawn", 0L));
    }

    @Test
    void whoever_was_asked_owes_an_answer_until_they_speak_or_have_endorsed_that_text() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-02-01", frozen(HASH));
        on("2025-02-02", endorsed("Forum", ORIENTAL, HASH));
        on("2025-02-03", asked("Forum", "Oasis", "Palms"));
        on("2025-02-04", new EndorsementDeclined(text("Oasis"), text("Reason"), null, HASH, List.of()));
        assertFacts(
                "2025-02-04",
                entry("endorsements.asked", 3L),
                entry("endorsements.unanswered", 1L),
                entry("endorsements.requestEvents", List.of(id(4))),
                entry("endorsements.declined", 1L),
                entry("endorsements.declineEvents", List.of(id(5))));

        on("2025-02-10", asked("Oasis"));
        assertFacts("2025-02-10", entry("endorsements.asked", 3L), entry("endorsements.unanswered", 2L));
    }

    @Test
    void names_that_were_told_together_are_of_one_organisation_in_whichever_order() {
        on("2025-01-10", opened("2027-06", "2027-09"));
        on("2025-02-02", endorsed("Forum", ORIENTAL, HASH));
        on("2025-02-03", named(Text.of(Language.AR, "منتدى")));
        assertFacts("2025-02-03", entry("endorsements.count", 2L));

        on("2025-02-01", named(new Text("منتدى", "Forum", null, Language.FR)));
        assertFacts("2025-02-03", entry("endorsements.count", 1L), entry("endorsements.events", List.of(id(3))));
    }

    @Test
    void what_proves_a_figure_is_what_it_counts() {
        assertThat(Facts.vocabulary().values())
                .filteredOn(fact -> fact.name().equals("endorsements.ofCurrentText"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.evidence()).contains("endorsements.currentEvents"));
        assertThat(Facts.vocabulary().values())
                .filteredOn(Fact::namesMembers)
                .extracting(Fact::name)
                .contains("endorsements.membersWithoutCurrent");
    }

    private static TextFrozen frozen(Sha256 text) {
        return new TextFrozen(text, null, null, List.of());
    }

    private static EndorsedByCSO named(Text organisation) {
        return new EndorsedByCSO(organisation, null, null, null, HASH, null, List.of());
    }

    private static EndorsementRequested asked(String... organisations) {
        return new EndorsementRequested(
                List.of(organisations).stream().map(ToldPlan::text).toList(), null, null, HASH, List.of());
    }
}
