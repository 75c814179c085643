package org.mithaq.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.consultation.ConsultationEvent.ConsultationClosed;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationEvent.ContributionErased;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.consultation.ConsultationEvent.DraftPublished;
import org.mithaq.consultation.ConsultationEvent.OutreachRecorded;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.consultation.ConsultationId;
import org.mithaq.plan.consultation.Figures;

/** What the events of a consultation add up to, whichever of them there are. */
class ConsultationRecordTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 3, 31);
    private static final Text WORDS = Text.of(Language.FR, "Une phrase");

    @Test
    void it_counts_what_was_contributed_and_what_became_of_it() {
        var record = record(List.of(
                opened(),
                received(1),
                received(2),
                received(3),
                received(4),
                answered(Outcome.ACCEPTED, 1),
                answered(Outcome.REJECTED, 1, 2),
                new ContributionWithheld(id(3), WORDS),
                new OutreachRecorded(new OutreachId("O-1"), WORDS, null, null, null)));

        assertThat(record.figures()).isEqualTo(new Figures(4, 0, 0, 2, 1, 1));
        assertThat(record.figures().answered()).isEqualTo(2);
        assertThat(record.figures().unanswered()).isEqualTo(1);
    }

    @Test
    void an_answer_that_is_told_before_its_contribution_joins_it() {
        var record = record(List.of(answered(Outcome.ACCEPTED, 1), received(1)));

        assertThat(record.contributions().of(id(1)).orElseThrow().answer()).isNotNull();
        assertThat(record.figures().accepted()).isEqualTo(1);
    }

    @Test
    void answers_are_due_so_many_days_after_the_last_window_or_draft() {
        assertThat(record(List.of(opened())).answersDueOn()).contains(LAST.plusDays(30));
        var draft = new DraftPublished(
                new DraftId("D-1"),
                WORDS,
                new Evidence(Phrase.of("x"), new Url("https://example.org"), null, null),
                LAST.plusDays(10),
                LAST.plusDays(20),
                List.of());
        var record = record(List.of(opened(), draft));

        assertThat(record.answersDueOn()).contains(LAST.plusDays(50));
        assertThat(record.isOpen(Channel.PLATFORM, LAST.plusDays(5))).isFalse();
        assertThat(record.isOpen(Channel.PLATFORM, LAST.plusDays(20))).isTrue();
        assertThat(record.isOpen(Channel.POST, FIRST)).isFalse();
    }

    @Test
    void contributions_are_read_on_after_a_place() {
        var record = record(List.of(opened(), received(1), received(2), received(3)));

        assertThat(record.contributions().after(2).map(Contribution::id)).containsExactly(id(2), id(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void any_part_of_a_history_can_be_folded_in_any_composition(long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Recorded<? extends ConsultationEvent>>();
        for (var version = 1; version <= 300; version++) {
            history.add(recorded(version, any(random), FIRST.plusDays(random.nextInt(60))));
        }
        var part = history.stream().filter(_ -> random.nextInt(3) > 0).toList();

        assertThatCode(() -> {
                    var record = fold(part);
                    record.figures();
                    record.answersDueOn();
                    record.contributions().after(0).forEach(Contribution::isShown);
                })
                .doesNotThrowAnyException();
        var whole = fold(history);
        assertThat(whole.figures().unanswered()).isBetween(0, whole.figures().contributions());
        assertThat(whole.version()).isEqualTo(300);
    }

    @Test
    void twenty_thousand_contributions_and_their_answers_are_folded_in_seconds() {
        var history = new ArrayList<Recorded<? extends ConsultationEvent>>();
        history.add(recorded(1, opened(), FIRST));
        for (var i = 1; i <= 20_000; i++) {
            history.add(recorded(i + 1, received(i), FIRST));
        }
        for (var i = 0; i < 40; i++) {
            var ids = IntStream.rangeClosed(i * 500 + 1, i * 500 + 500).toArray();
            history.add(recorded(20_002 + i, answered(Outcome.MERGED, ids), LAST));
        }
        var began = System.nanoTime();
        var record = fold(history);

        assertThat(record.figures()).isEqualTo(new Figures(20_000, 0, 20_000, 0, 0, 0));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    private static ConsultationEvent any(Random random) {
        var number = 1 + random.nextInt(40);
        return switch (random.nextInt(9)) {
            case 0 -> opened();
            case 1 -> answered(List.of(Outcome.values()).get(random.nextInt(3)), number, number + 1);
            case 2 -> new ContributionWithheld(id(number), WORDS);
            case 3 -> new ContributionErased(id(number), WORDS);
            case 4 -> new OutreachRecorded(new OutreachId("O-" + number), WORDS, null, number, null);
            case 5 -> new ConsultationClosed(WORDS, List.of());
            default -> received(number);
        };
    }

    private static ConsultationOpened opened() {
        return new ConsultationOpened(
                new ConsultationId("ours"),
                new PlanId("open-regions-2025"),
                WORDS,
                null,
                List.of(new Window(Channel.PLATFORM, FIRST, LAST, null, null)),
                List.of(),
                30,
                List.of(),
                ZoneId.of("Africa/Casablanca"),
                List.of());
    }

    private static ContributionReceived received(int number) {
        return new ContributionReceived(
                id(number), Channel.PLATFORM, null, null, null, null, Sha256.of("x"), 1, Language.FR, List.of());
    }

    private static ContributionsAnswered answered(Outcome outcome, int... numbers) {
        return new ContributionsAnswered(
                IntStream.of(numbers).mapToObj(ConsultationRecordTest::id).toList(), outcome, WORDS, null);
    }

    private static ContributionId id(int number) {
        return new ContributionId("K-" + number);
    }

    private static ConsultationRecord record(List<ConsultationEvent> events) {
        var history = new ArrayList<Recorded<? extends ConsultationEvent>>();
        events.forEach(event -> history.add(recorded(history.size() + 1, event, FIRST)));
        return fold(history);
    }

    private static ConsultationRecord fold(List<Recorded<? extends ConsultationEvent>> history) {
        var record = ConsultationRecord.NONE;
        for (var recorded : history) {
            record = record.after(recorded);
        }
        return record;
    }

    private static Recorded<ConsultationEvent> recorded(int version, ConsultationEvent event, LocalDate day) {
        return new Recorded<>(new UUID(0, version), version, day, "someone", "admin", null, event);
    }
}
