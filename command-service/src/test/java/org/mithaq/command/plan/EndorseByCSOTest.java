package org.mithaq.command.plan;

import static org.mithaq.command.plan.EndorsementSpec.DRAFT;
import static org.mithaq.command.plan.EndorsementSpec.FINAL;
import static org.mithaq.command.plan.EndorsementSpec.endorsed;
import static org.mithaq.command.plan.EndorsementSpec.frozen;
import static org.mithaq.command.plan.PlanSpec.ENDORSED;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.SUBMITTED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.EndorsementCommand.EndorseByCSO;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;

class EndorseByCSOTest {

    @Test
    void an_organisation_endorses_the_plan() {
        given().on("2025-01-10", OPENED).when(endorse("Forum", null)).then(ENDORSED);
    }

    @Test
    void the_same_endorsement_again_changes_nothing() {
        given().on("2025-01-10", OPENED, ENDORSED).when(endorse("Forum", null)).thenNothing();
        given().on("2025-01-10", OPENED, ENDORSED)
                .occurring("2025-01-10")
                .when(endorse("Forum", null))
                .thenNothing();
    }

    @Test
    void a_second_endorsement_of_the_same_organisation_that_differs_is_refused() {
        given().on("2025-01-10", OPENED, ENDORSED)
                .when(endorse("Forum", ORIENTAL))
                .thenRefused("endorsement.already-given");
        given().on("2025-01-10", OPENED, ENDORSED)
                .when(endorse("FÓRUM ", null))
                .thenRefused("endorsement.already-given");
        given().on("2025-01-10", OPENED, ENDORSED)
                .occurring("2025-02-01")
                .when(endorse("Forum", null))
                .thenRefused("endorsement.already-given");
    }

    @Test
    void an_organisation_is_known_by_its_name_in_any_language() {
        var bilingual = new EndorsedByCSO(
                new Text("منتدى", null, "Forum", Language.AR), null, null, null, null, null, List.of());
        given().on("2025-01-10", OPENED, bilingual)
                .when(endorse("forum", null))
                .thenRefused("endorsement.already-given");
    }

    @Test
    void a_plan_is_endorsed_until_the_day_of_its_submission() {
        given().on("2025-01-10", OPENED)
                .on("2025-04-02", SUBMITTED)
                .occurring("2025-04-02")
                .when(endorse("Forum", null))
                .then(ENDORSED);
        given().on("2025-01-10", OPENED)
                .on("2025-04-02", SUBMITTED)
                .occurring("2025-04-03")
                .when(endorse("Forum", null))
                .thenRefused("endorsement.after-submission");
    }

    @Test
    void history_may_know_a_later_endorsement_and_says_so() {
        given().on("2025-01-10", OPENED)
                .on("2025-04-02", SUBMITTED)
                .occurring("2025-04-03")
                .fromSource()
                .when(endorse("Forum", null))
                .then(new EndorsedByCSO(
                        text("Forum"), null, null, null, null, null, List.of("endorsement.after-submission")));
    }

    @Test
    void it_works_in_the_territory_of_a_member() {
        given().on("2025-01-10", OPENED)
                .when(endorse("Forum", new MemberId("atlantis")))
                .thenRefused("plan.member-unknown");
        given().on("2025-01-10", OPENED)
                .fromSource()
                .when(endorse("Forum", new MemberId("atlantis")))
                .thenRefused("plan.member-unknown");
    }

    @Test
    void where_a_text_is_frozen_it_is_that_text_which_is_endorsed() {
        frozen().when(EndorsementSpec.endorse(null)).then(endorsed(DRAFT));
        frozen().when(EndorsementSpec.endorse(DRAFT)).then(endorsed(DRAFT));
        frozen().occurring("2025-01-20").when(EndorsementSpec.endorse(null)).then(ENDORSED);
    }

    @Test
    void another_text_is_endorsed_by_history_alone() {
        frozen().when(EndorsementSpec.endorse(FINAL)).thenRefused("endorsement.other-text");
        frozen().fromSource().when(EndorsementSpec.endorse(FINAL)).then(endorsed(FINAL, "endorsement.other-text"));
    }

    @Test
    void who_endorsed_an_earlier_text_may_endorse_the_one_that_took_its_place() {
        var changed = frozen().on("2025-02-10", endorsed(DRAFT)).on("2025-02-20", frozen(FINAL));
        changed.when(EndorsementSpec.endorse(null)).then(endorsed(FINAL));
        changed.when(EndorsementSpec.endorse(DRAFT)).thenNothing();
        given().on("2025-01-10", OPENED, ENDORSED)
                .on("2025-02-01", frozen(DRAFT))
                .when(endorse("Forum", null))
                .then(endorsed(DRAFT));
    }

    @Test
    void who_endorsed_some_text_endorses_no_text_in_particular_only_once() {
        given().on("2025-01-10", OPENED)
                .on("2025-01-12", endorsed(DRAFT))
                .when(endorse("Forum", null))
                .thenRefused("endorsement.already-given");
    }

    @Test
    void a_representative_has_a_mandate() {
        var mandate = new Evidence(Phrase.of("Minutes of the board"), new Url("https://example.org/m"), null, null);
        given().on("2025-01-10", OPENED)
                .when(new EndorseByCSO(PLAN, Phrase.of("Forum"), null, null, null, null, mandate))
                .then(new EndorsedByCSO(text("Forum"), null, null, null, null, mandate, List.of()));
    }

    private static EndorseByCSO endorse(String organisation, @Nullable MemberId territory) {
        return new EndorseByCSO(PLAN, Phrase.of(organisation), null, territory, null, null, null);
    }
}
