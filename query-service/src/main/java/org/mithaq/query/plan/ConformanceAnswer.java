package org.mithaq.query.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Definition.Effect;
import org.mithaq.process.definition.Judgement;
import org.mithaq.process.definition.Period;
import org.mithaq.process.definition.Verdict;
import org.mithaq.process.publication.Published;
import org.mithaq.query.history.Reading;

/**
 * What a plan keeps of a process on a day, requirement by requirement. {@code versions} are those of all the evidence in the
 * plan's stream; {@code tag} changes when the answer does.
 */
public record ConformanceAnswer(ProcessRef process, List<Judged> judgements, Map<UUID, Integer> versions, String tag) {

    /**
     * The verdict on one requirement. {@code recordedLate} is by how many days what proves it in time was recorded after it
     * was due. {@code source} is where the rule was read, {@code evidence} are the events that prove
     * it, {@code because} the facts that were asked, and {@code unknown} those of them that the record does not tell; of
     * something that recurs {@code periods} are those that have begun.
     */
    public record Judged(
            String requirement,
            Text title,
            Effect effect,
            Verdict verdict,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long recordedLate,

            List<UUID> evidence,
            String source,
            Map<String, Object> because,
            List<String> unknown,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Period> periods) {

        static Judged of(Judgement judgement, Lateness lateness) {
            var rule = judgement.rule();
            return new Judged(
                    rule.code(),
                    rule.title(),
                    rule.effect(),
                    judgement.verdict(),
                    judgement.due().orElse(null),
                    lateness.days(judgement).orElse(null),
                    judgement.evidence(),
                    rule.source(),
                    judgement.because(),
                    judgement.unknown(),
                    judgement.periods());
        }
    }

    static ConformanceAnswer of(
            Reading reading,
            Published process,
            LocalDate day,
            Function<Collection<Integer>, Map<Integer, Instant>> instants) {
        var found = Conformance.of(process.rules(), Facts.of(reading.record(), day));
        var lateness = Lateness.of(found, reading.record(), instants);
        var judgements =
                found.stream().map(judgement -> Judged.of(judgement, lateness)).toList();
        return new ConformanceAnswer(
                process.ref(),
                judgements,
                versions(reading, judgements),
                reading.head() + "-" + day + "-"
                        + process.ref().sha256().value().substring(0, 8)
                        + (reading.parked() == null
                                ? ""
                                : "-parked-" + reading.parked().version()));
    }

    private static Map<UUID, Integer> versions(Reading reading, List<Judged> judgements) {
        var evidence = judgements.stream()
                .flatMap(judged -> judged.evidence().stream())
                .collect(Collectors.toSet());
        return reading.record().told().history().stream()
                .filter(told -> evidence.contains(told.id()))
                .collect(Collectors.toMap(Recorded::id, Recorded::version));
    }
}
