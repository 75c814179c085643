package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.C1;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.PROPOSED;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CoCreationCommand.DeclareParticipation;
import org.mithaq.command.plan.CoCreationCommand.RecordWorkshop;
import org.mithaq.events.Phrase;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.ParticipationDeclared;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.WorkshopId;

class RecordWorkshopTest {

    private static final WorkshopRecorded RECORDED = new WorkshopRecorded(
            new WorkshopId("W1"),
            text("Water"),
            Format.HYBRID,
            Kind.CO_CREATION,
            null,
            ORIENTAL,
            null,
            null,
            null,
            List.of(text("Forum")),
            null,
            List.of());

    @Test
    void a_workshop_is_of_co_creation_unless_it_says_otherwise() {
        given().on("2025-01-10", OPENED)
                .when(workshop("W1", "Water", ORIENTAL, null))
                .then(RECORDED);
    }

    @Test
    void the_same_workshop_again_changes_nothing() {
        given().on("2025-01-10", OPENED, RECORDED)
                .when(workshop("W1", "Water", ORIENTAL, null))
                .thenNothing();
    }

    @Test
    void another_workshop_under_a_used_id_is_refused() {
        given().on("2025-01-10", OPENED, RECORDED)
                .when(workshop("w1", "Energy", ORIENTAL, null))
                .thenRefused("plan.id-used");
        given().on("2025-01-10", OPENED, RECORDED)
                .occurring("2025-02-01")
                .when(workshop("W1", "Water", ORIENTAL, null))
                .thenRefused("plan.id-used");
    }

    @Test
    void an_id_is_unique_among_all_things_of_the_plan() {
        given().on("2025-01-10", OPENED, PROPOSED)
                .when(workshop(C1.value(), "Water", ORIENTAL, null))
                .thenRefused("plan.id-used");
    }

    @Test
    void it_takes_place_in_the_territory_of_a_member() {
        given().on("2025-01-10", OPENED)
                .when(workshop("W1", "Water", new MemberId("atlantis"), null))
                .thenRefused("plan.member-unknown");
    }

    @Test
    void it_ends_after_it_begins_and_not_after_today() {
        given().on("2025-01-10", OPENED)
                .occurring("2025-02-02")
                .when(workshop("W1", "Water", ORIENTAL, LocalDate.of(2025, 2, 1)))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
        given().on("2025-01-10", OPENED)
                .when(workshop("W1", "Water", ORIENTAL, PlanSpec.TODAY.plusDays(1)))
                .thenRefused(Rejected.Kind.INVALID, "command.invalid");
    }

    @Test
    void declared_figures_are_kept_and_may_be_declared_anew() {
        var declared = new ParticipationDeclared(9, 47, text("Page"));
        given().on("2025-01-10", OPENED).when(declare(9, 47)).then(declared);
        given().on("2025-01-10", OPENED, declared).when(declare(9, 47)).thenNothing();
        given().on("2025-01-10", OPENED, declared)
                .when(declare(9, 48))
                .then(new ParticipationDeclared(9, 48, text("Page")));
    }

    private static DeclareParticipation declare(int groups, int meetings) {
        return new DeclareParticipation(PLAN, groups, meetings, text("Page"));
    }

    private static RecordWorkshop workshop(
            String id, String title, @Nullable MemberId territory, @Nullable LocalDate until) {
        return new RecordWorkshop(
                PLAN,
                new WorkshopId(id),
                text(title),
                Format.HYBRID,
                null,
                until,
                territory,
                null,
                null,
                null,
                List.of(Phrase.of("Forum")),
                null,
                List.of());
    }
}
