package org.mithaq.command.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.command.eventlog.Attributes;
import org.mithaq.command.kernel.Inquiry;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.command.plan.LifecycleCommand.NameLeadInstitution;
import org.mithaq.command.plan.LifecycleCommand.OpenActionPlan;
import org.mithaq.command.plan.LifecycleCommand.SubmitActionPlan;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.process.shipped.ShippedProcesses;

/** That Axon is wired to the deciders; the rules themselves have their own tests. */
class PlanAggregateTest {

    private static final String STREAM = "plan/open-regions-2025";
    private static final MetaData TARGET = MetaData.with("aggregate", STREAM);

    private final AggregateTestFixture<PlanAggregate> fixture = new AggregateTestFixture<>(PlanAggregate.class);

    @BeforeEach
    void find_the_aggregate_as_the_service_does() {
        fixture.registerInjectableResource(ShippedProcesses.ALL);
        fixture.registerInjectableResource((Elsewhere) (_, _) -> false);
        fixture.registerCommandTargetResolver(new MetaDataCommandTargetResolver("aggregate"));
        fixture.setReportIllegalStateChange(false);
    }

    @Test
    void a_plan_that_is_not_there_is_created() {
        fixture.givenNoPriorActivity().when(request(open()), TARGET).expectEvents(PlanSpec.OPENED);
    }

    @Test
    void a_plan_that_is_there_is_continued() {
        var attributes = Attributes.of(request(open()).in(PlanSpec.OPENED.timeZone()));
        fixture.given(new GenericEventMessage<>(PlanSpec.OPENED, attributes.asMetaData()))
                .when(request(new NameLeadInstitution(PlanSpec.PLAN, Phrase.of("Region"), null, List.of())), TARGET)
                .expectEvents(new LeadInstitutionNamed(PlanSpec.text("Region"), null, List.of()));
    }

    @Test
    void a_wish_that_is_refused_stores_nothing() {
        fixture.givenNoPriorActivity()
                .when(request(new SubmitActionPlan(PlanSpec.PLAN, null)), TARGET)
                .expectNoEvents()
                .expectException(Rejected.class);
    }

    @Test
    void a_question_stores_nothing() {
        var attributes = Attributes.of(request(open()).in(PlanSpec.OPENED.timeZone()));
        fixture.given(new GenericEventMessage<>(PlanSpec.OPENED, attributes.asMetaData()))
                .when(new Inquiry<>(request(new SubmitActionPlan(PlanSpec.PLAN, null))), TARGET)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void attributes_travel_as_strings_only_and_come_back_whole() {
        var received = request(open()).in(PlanSpec.OPENED.timeZone());
        var attributes = Attributes.of(received);
        assertThat(attributes.asMetaData().values())
                .allSatisfy(value -> assertThat(value).isInstanceOf(String.class));
        assertThat(Attributes.of(attributes.asMetaData())).isEqualTo(attributes);
    }

    private static OpenActionPlan open() {
        return new OpenActionPlan(
                PlanSpec.PLAN,
                PlanSpec.OPENED.title(),
                PlanSpec.OPENED.members(),
                "simple",
                new MonthOrDay("2027-06"),
                new MonthOrDay("2027-09"),
                2025,
                null,
                Language.EN);
    }

    private static Request<PlanCommand> request(PlanCommand command) {
        return new Request<>(
                STREAM,
                new UUID(1, 1),
                PlanSpec.NOW,
                null,
                "someone",
                "admin",
                Standing.FOR_ALL,
                null,
                null,
                null,
                command);
    }
}
