package org.mithaq.command.plan;

import static org.mithaq.command.plan.PlanSpec.LEAD;
import static org.mithaq.command.plan.PlanSpec.OPENED;
import static org.mithaq.command.plan.PlanSpec.ORIENTAL;
import static org.mithaq.command.plan.PlanSpec.PLAN;
import static org.mithaq.command.plan.PlanSpec.given;
import static org.mithaq.command.plan.PlanSpec.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.plan.LifecycleCommand.NameLeadInstitution;
import org.mithaq.events.Phrase;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;

class NameLeadInstitutionTest {

    @Test
    void a_plain_name_is_in_the_plans_language() {
        given().on("2025-01-10", OPENED)
                .when(new NameLeadInstitution(PLAN, Phrase.of("Region"), ORIENTAL, List.of(Phrase.of("Planning"))))
                .then(new LeadInstitutionNamed(text("Region"), ORIENTAL, List.of(text("Planning"))));
    }

    @Test
    void naming_it_again_changes_nothing() {
        given().on("2025-01-10", OPENED, LEAD)
                .when(new NameLeadInstitution(PLAN, Phrase.of("Region"), null, List.of()))
                .thenNothing();
    }

    @Test
    void its_units_may_be_named_anew() {
        given().on("2025-01-10", OPENED, LEAD)
                .when(new NameLeadInstitution(PLAN, Phrase.of("Region"), null, List.of(Phrase.of("Planning"))))
                .then(new LeadInstitutionNamed(text("Region"), null, List.of(text("Planning"))));
    }

    @Test
    void a_member_that_the_plan_does_not_have_is_refused() {
        given().on("2025-01-10", OPENED)
                .when(new NameLeadInstitution(PLAN, Phrase.of("Region"), new MemberId("atlantis"), List.of()))
                .thenRefused("plan.member-unknown");
    }
}
