package org.mithaq.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mithaq.command.door.DoorInMemory;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Json;
import org.mithaq.events.Recorded;
import org.mithaq.reliability.model.Answer;
import org.mithaq.reliability.model.Consultations;
import org.mithaq.reliability.model.Fact;
import org.mithaq.reliability.model.Same;
import org.mithaq.reliability.model.Wish;
import org.mithaq.reliability.workload.ConsultationWishes;
import tools.jackson.databind.node.MissingNode;

/** The decider of consultations and the independent model answer generated histories alike. */
class ConsultationAgreesTest {

    private static final int STEPS = 500;

    private static final List<String> PLANS = List.of("goes-on", "was-withdrawn");

    private static final Set<String> CODES = Set.of(
            "command.forbidden",
            "command.invalid",
            "command.stale",
            "command.unknown-field",
            "commitment.unknown",
            "consultation.already-closed",
            "consultation.already-opened",
            "consultation.answered-before",
            "consultation.closed",
            "consultation.contribution-unknown",
            "consultation.contribution-withheld",
            "consultation.draft-unknown",
            "consultation.id-used",
            "consultation.theme-unknown",
            "consultation.unknown",
            "consultation.window-closed",
            "consultation.window-open",
            "consultation.window-past",
            "membership.not-of-this-plan",
            "membership.other-region",
            "plan.ended",
            "plan.member-unknown",
            "plan.unknown");

    private final Map<String, Integer> met = new TreeMap<>();

    @Test
    void the_decider_answers_5000_commands_as_the_model_does() {
        agree(1, 5_000);
    }

    @Test
    @Tag("full")
    void the_decider_answers_50000_commands_as_the_model_does() {
        agree(System.nanoTime() % 1_000_000, 50_000);
    }

    private void agree(long seed, int commands) {
        for (var history = seed; history < seed + commands / STEPS; history++) {
            new History(history).judge();
        }
        assertThat(met.keySet())
                .as("seed %d", seed)
                .containsAll(Consultations.commands().stream()
                        .map(command -> command + " accepted")
                        .toList());
        assertThat(met.keySet().stream().map(outcome -> outcome.substring(outcome.indexOf(' ') + 1)))
                .as("seed %d", seed)
                .containsAll(CODES);
    }

    /** Consultations about two plans, one of which has ended. */
    private final class History {

        private final long seed;
        private final ConsultationWishes wishes;
        private final DoorInMemory doors = new DoorInMemory();
        private final Same same = new Same();
        private final Map<String, List<Fact>> facts = new HashMap<>();
        private Instant now = JudgedDoors.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC);

        History(long seed) {
            this.seed = seed;
            this.wishes = new ConsultationWishes(seed, PLANS);
        }

        void judge() {
            PLANS.forEach(this::open);
            for (var i = 0; i < STEPS; i++) {
                now = now.plus(Duration.ofHours(3));
                step(wishes.next(LocalDate.ofInstant(now, ZoneOffset.UTC)));
            }
        }

        private void open(String plan) {
            tell("OpenActionPlan", """
                    {"planId": "%s", "title": {"fr": "Plan"}, "process": "simple", "planEnd": "2027-06", "occurredOn": "2025-01-10",
                     "members": [{"id": "oriental", "name": {"fr": "Oriental"}}, {"id": "souss-massa", "name": {"fr": "Souss"}},
                                 {"id": "draa-tafilalet", "name": {"fr": "Draa"}}]}""".formatted(plan));
            for (var id : List.of("C0", "C1")) {
                tell("ProposeCommitment", """
                        {"planId": "%s", "commitmentId": "%s", "title": {"fr": "Promesse"}, "occurredOn": "2025-02-01"}""".formatted(plan, id));
            }
            if (plan.equals("was-withdrawn")) {
                tell("WithdrawActionPlan", """
                        {"planId": "%s", "reason": {"fr": "Fin"}, "occurredOn": "2025-03-01"}""".formatted(plan));
            }
        }

        private void tell(String command, String body) {
            var wish = new Wish(command, Json.LENIENT.readTree(body), new Wish.Sender("demo-admin", "admin", ""), "");
            for (var line : doors.send(JudgedDoors.sending(wish), now)) {
                facts.computeIfAbsent(wish.body().path("planId").asString(), _ -> new ArrayList<>())
                        .add(new Fact(
                                line.id().toString(),
                                line.streamversion(),
                                line.eventName(),
                                line.occurredon(),
                                line.recordedAt(),
                                line.actor(),
                                line.role(),
                                MissingNode.getInstance(),
                                line.data()));
            }
        }

        private void step(Wish wish) {
            var consultation = "consultation/"
                    + wish.body().path("consultationId").asString("").toLowerCase(Locale.ROOT);
            var history = facts.getOrDefault(consultation, List.of());
            var model = Consultations.answer(plan -> facts.getOrDefault(plan, List.of()), history, wish, now);
            try {
                var told = doors.consult(JudgedDoors.sending(wish), now);
                assertThat(agree(model, told))
                        .as(() -> "%d: %s%nas %s, If-Match %s%nthe decider: %s%nthe model:   %s%nafter %s"
                                .formatted(seed, wish, wish.sender(), wish.ifMatch(), told, model, history))
                        .isTrue();
                count(wish, told.isEmpty() ? "unchanged" : "accepted");
                if (!told.isEmpty()) {
                    wishes.accepted(wish);
                }
                for (var i = 0; i < told.size(); i++) {
                    var accepted = (Answer.Accepted) model.get(i);
                    facts.computeIfAbsent(consultation, _ -> new ArrayList<>())
                            .add(new Fact(
                                    consultation + told.get(i).version(),
                                    told.get(i).version(),
                                    accepted.type(),
                                    accepted.on(),
                                    now,
                                    wish.sender().subject(),
                                    wish.sender().role(),
                                    MissingNode.getInstance(),
                                    accepted.data()));
                }
            } catch (Rejected rejected) {
                assertThat(model)
                        .as(() -> "%d: %s, refused: %s %s%nafter %s"
                                .formatted(seed, wish, rejected.sentence(), rejected.faults(), history))
                        .isEqualTo(List.of(new Answer.Refused(rejected.kind().status(), rejected.code())));
                count(wish, rejected.code());
            }
        }

        private boolean agree(List<? extends Answer> model, List<Recorded<ConsultationEvent>> told) {
            if (told.isEmpty()) {
                return model.equals(List.of(Answer.UNCHANGED));
            }
            var agrees = model.size() == told.size();
            for (var i = 0; agrees && i < told.size(); i++) {
                agrees = model.get(i) instanceof Answer.Accepted accepted
                        && accepted.type()
                                .equals(EventTypes.nameOf(told.get(i).event().getClass()))
                        && accepted.on().equals(told.get(i).occurredOn())
                        && same.exactly(
                                accepted.data(), EventTypes.write(told.get(i).event()));
            }
            return agrees;
        }
    }

    private void count(Wish wish, String outcome) {
        met.merge(wish.command() + " " + outcome, 1, Integer::sum);
    }
}
