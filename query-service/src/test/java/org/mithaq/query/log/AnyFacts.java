package org.mithaq.query.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.PersonId;
import org.mithaq.events.Sha256;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.plan.cocreation.CoCreationEvent.WorkshopRecorded;
import org.mithaq.plan.cocreation.Participants;
import org.mithaq.plan.cocreation.WorkshopId;
import org.mithaq.plan.commitment.CommitmentEvent.CommitmentProposed;
import org.mithaq.plan.commitment.CommitmentEvent.IndicatorAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneAdded;
import org.mithaq.plan.commitment.CommitmentEvent.MilestoneUpdated;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.IndicatorId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.Quantity;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.lifecycle.DocumentId;
import org.mithaq.plan.lifecycle.LifecycleEvent.About;
import org.mithaq.plan.lifecycle.LifecycleEvent.ActionPlanDescribed;
import org.mithaq.plan.lifecycle.LifecycleEvent.DocumentPublished;
import org.mithaq.plan.lifecycle.LifecycleEvent.LeadInstitutionNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.PublicationRecorded;
import org.mithaq.plan.lifecycle.LifecycleEvent.SiteNamed;
import org.mithaq.plan.lifecycle.LifecycleEvent.SitePurpose;
import org.mithaq.plan.lifecycle.Section;

/** Facts of every list of a plan, made from a seed, with any of their fields filled in any way that they can be. */
public final class AnyFacts {

    private static final List<String> DUE =
            List.of("30ème Novembre 2022", "Sep 2027", "End of 2026", "chaque année", "=soon", "T3 2026");

    private final Random random;
    private final AnyWords words;
    private int number;

    public AnyFacts(long seed) {
        random = new Random(seed);
        words = new AnyWords(random);
    }

    /** A few facts of each list, in an order in which each finds what it is about. */
    public List<PlanEvent> some() {
        var facts = new ArrayList<PlanEvent>();
        for (var i = 0; i < 4; i++) {
            var commitment = new CommitmentId("C" + i);
            var milestone = new MilestoneId("C" + i + "." + i);
            facts.addAll(List.of(
                    new LeadInstitutionNamed(words.name(), maybe(this::member), names()),
                    new ActionPlanDescribed(pick(Section.values()), words.longText()),
                    new SiteNamed(url(), pick(SitePurpose.values())),
                    new DocumentPublished(
                            new DocumentId("D" + i),
                            words.name(),
                            maybe(this::url),
                            maybe(this::hash),
                            pick(About.values())),
                    workshop(),
                    new EndorsedByCSO(
                            words.name(),
                            maybe(this::who),
                            maybe(this::member),
                            words.maybe(true),
                            maybe(this::hash),
                            maybe(this::anEvidence),
                            List.of("endorsement.after-submission")),
                    new CommitmentProposed(
                            commitment,
                            words.name(),
                            words.maybe(false),
                            words.maybe(false),
                            words.maybe(false),
                            words.maybe(true),
                            words.maybe(true),
                            maybe(() -> new MonthOrDay("2025-05")),
                            maybe(() -> new MonthOrDay("2026-02-28")),
                            List.of()),
                    new MilestoneAdded(
                            commitment,
                            milestone,
                            words.name(),
                            maybe(this::due),
                            maybe(this::who),
                            words.maybe(false),
                            List.of()),
                    new IndicatorAdded(
                            commitment,
                            milestone,
                            new IndicatorId("I" + i),
                            words.name(),
                            maybe(this::due),
                            maybe(this::who),
                            maybe(this::quantity),
                            maybe(this::quantity),
                            maybe(words::phrase),
                            List.of()),
                    new PublicationRecorded(member(), url(), List.of()),
                    update(commitment, milestone),
                    update(commitment, milestone)));
        }
        return facts;
    }

    public LocalDate day() {
        return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(200));
    }

    public @Nullable Source source() {
        return maybe(() -> new Source(words.phrase(), maybe(this::url), maybe(this::hash)));
    }

    public @Nullable Who onBehalfOf() {
        return maybe(this::who);
    }

    private WorkshopRecorded workshop() {
        var total = random.nextInt(100);
        var some = random.nextInt(total + 1);
        return new WorkshopRecorded(
                new WorkshopId("W" + number++),
                words.name(),
                pick(Format.values()),
                pick(Kind.values()),
                maybe(this::day),
                maybe(this::member),
                words.maybe(true),
                words.maybe(true),
                maybe(() -> new Participants(
                        total, maybe(() -> some), maybe(() -> some), maybe(() -> Map.of(words.line(), some)))),
                names(),
                words.maybe(false),
                evidence());
    }

    private MilestoneUpdated update(CommitmentId commitment, MilestoneId milestone) {
        return new MilestoneUpdated(
                commitment,
                milestone,
                pick(Status.values()),
                maybe(() -> new Period("2026-Q1")),
                words.maybe(false),
                words.maybe(false),
                evidence(),
                null,
                List.of());
    }

    private Who who() {
        return random.nextBoolean()
                ? new Who.Person(new PersonId(new UUID(random.nextLong(), random.nextLong())), maybe(words::phrase))
                : new Who.Office(words.name());
    }

    /** Given in words alone, in words and days, or as days alone. */
    private Due due() {
        var text = DUE.get(random.nextInt(DUE.size()));
        return switch (random.nextInt(3)) {
            case 0 -> Due.complete(new Due(text, null, null, null));
            case 1 -> new Due(text, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31), Due.Precision.QUARTER);
            default -> new Due(null, null, LocalDate.of(2026, 3, 31), Due.Precision.DAY);
        };
    }

    private Quantity quantity() {
        return new Quantity(
                switch (random.nextInt(6)) {
                    case 0 -> random.nextInt(-50, 50);
                    case 1 -> random.nextDouble() * 1e9;
                    case 2 -> "12";
                    case 3 -> "\"12\"";
                    case 4 -> 9_000_000_000L;
                    default -> words.line();
                });
    }

    private List<Text> names() {
        return random.nextBoolean() ? List.of() : List.of(words.name(), words.name());
    }

    private List<Evidence> evidence() {
        return random.nextBoolean() ? List.of() : List.of(anEvidence());
    }

    private Evidence anEvidence() {
        return new Evidence(words.phrase(), url(), maybe(this::hash), maybe(this::day));
    }

    private Url url() {
        return new Url("https://example.org/" + number++ + "?a=b,c;d");
    }

    private Sha256 hash() {
        return Sha256.of(words.line());
    }

    private MemberId member() {
        return new MemberId("member-" + random.nextInt(3));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
