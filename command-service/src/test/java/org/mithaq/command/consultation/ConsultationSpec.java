package org.mithaq.command.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.consultation.ConsultationCommand.OpenConsultation;
import org.mithaq.command.consultation.ConsultationCommand.RecordContribution;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.consultation.ContributionId;
import org.mithaq.consultation.Theme;
import org.mithaq.consultation.ThemeId;
import org.mithaq.consultation.Window;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanOpened;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.ProcessRef;

/** A consultation from 1 to 31 March 2025, of which something is wished on 10 March, unless another day is said. */
abstract class ConsultationSpec {

    static final ConsultationId OURS = new ConsultationId("ours");
    static final PlanId PLAN = new PlanId("open-regions-2025");
    static final MemberId ORIENTAL = new MemberId("oriental");
    static final CommitmentId C01 = new CommitmentId("C01");
    static final ThemeId WATER = new ThemeId("water");
    static final Text TITLE = Text.of(Language.FR, "Propositions");
    static final Text REASON = Text.of(Language.FR, "Parce que c’est juste");
    static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    static final LocalDate LAST = LocalDate.of(2025, 3, 31);
    static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
    static final Source SOURCE = new Source(Phrase.of("Procès-verbal"), new Url("https://example.org/pv"), null);
    static final Window WINDOW = new Window(Channel.PLATFORM, FIRST, LAST, null, null);
    static final Words WORDS = new Words(Sha256.of("salted"), 12);

    static final OpenConsultation OPEN =
            new OpenConsultation(OURS, PLAN, TITLE, null, List.of(WINDOW), List.of(new Theme(WATER, TITLE)), 30);

    static final ConsultationOpened OPENED = new ConsultationOpened(
            OURS,
            PLAN,
            TITLE,
            null,
            List.of(WINDOW),
            List.of(new Theme(WATER, TITLE)),
            30,
            List.of(ORIENTAL),
            ZoneId.of("Africa/Casablanca"),
            List.of());

    static final PlanRecord THE_PLAN = plan();

    private ConsultationRecord consultation = ConsultationRecord.NONE;
    private LocalDate today = TODAY;
    private @Nullable LocalDate occurredOn;
    private @Nullable Source source;
    private Standing standing = Standing.FOR_ALL;
    private Words words = WORDS;

    private static PlanRecord plan() {
        return PlanRecord.of(List.of(
                told(
                        1,
                        new ActionPlanOpened(
                                PLAN,
                                TITLE,
                                List.of(new Member(ORIENTAL, TITLE)),
                                new ProcessRef("simple", 1, Sha256.of("x")),
                                new MonthOrDay("2027-06"),
                                new MonthOrDay("2027-09"),
                                2025,
                                ZoneId.of("Africa/Casablanca"),
                                Language.FR)),
                told(2, proposed())));
    }

    private static PlanEvent proposed() {
        return new CommitmentProposed(C01, TITLE, null, null, null, null, null, null, null, List.of());
    }

    private static Recorded<PlanEvent> told(int version, PlanEvent event) {
        return new Recorded<>(new UUID(1, version), version, FIRST, "someone", "admin", null, event);
    }

    ConsultationSpec given(ConsultationEvent... events) {
        for (var event : events) {
            var version = consultation.version() + 1;
            consultation = consultation.after(
                    new Recorded<>(new UUID(0, version), version, TODAY.minusDays(1), "someone", "admin", null, event));
        }
        return this;
    }

    ConsultationSpec today(LocalDate day) {
        today = day;
        return this;
    }

    ConsultationSpec occurredOn(LocalDate day) {
        occurredOn = day;
        return this;
    }

    ConsultationSpec fromASource() {
        source = SOURCE;
        return this;
    }

    ConsultationSpec as(Standing sender) {
        standing = sender;
        return this;
    }

    ConsultationSpec words(Words other) {
        words = other;
        return this;
    }

    void happens(ConsultationCommand command, ConsultationEvent... events) {
        assertThat(decide(command)).isEqualTo(List.of(events));
    }

    Rejected refused(ConsultationCommand command, String code) {
        var rejected = catchThrowableOfType(Rejected.class, () -> decide(command));
        assertThat(rejected).as("refused with %s", code).isNotNull();
        assertThat(rejected.code()).isEqualTo(code);
        return rejected;
    }

    private List<? extends ConsultationEvent> decide(ConsultationCommand command) {
        ConsultedPlans plans = id -> id.names(PLAN) ? Optional.of(THE_PLAN) : Optional.empty();
        var decider = new ConsultationDecider(plans);
        var request = new Request<>(
                command.stream(),
                new UUID(2, 2),
                Instant.parse(today + "T10:00:00Z"),
                occurredOn,
                "someone",
                "admin",
                standing,
                null,
                source,
                null,
                command);
        return decider.decide(
                decider.receive(request, consultation),
                consultation,
                command instanceof RecordContribution ? words : null);
    }

    static ContributionId id(int number) {
        return new ContributionId("K-" + number);
    }

    static RecordContribution record(int number, Channel channel) {
        return new RecordContribution(
                OURS, id(number), channel, new FreeText("De l’eau !"), Language.FR, ORIENTAL, WATER, C01, null);
    }

    static ContributionReceived received(int number, Channel channel, String... overridden) {
        return new ContributionReceived(
                id(number),
                channel,
                ORIENTAL,
                WATER,
                C01,
                null,
                WORDS.hash(),
                WORDS.length(),
                Language.FR,
                List.of(overridden));
    }
}
