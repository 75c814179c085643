package org.mithaq.query.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Definition.Effect;
import org.mithaq.process.definition.Judgement;
import org.mithaq.process.definition.Verdict;
import org.mithaq.process.publication.Published;
import org.mithaq.query.history.Reading;

/**
 * What a plan keeps of a process on a day, requirement by requirement. {@code versions} are those of all the evidence in the
 * plan's stream; {@code tag} changes when the answer does.
 */
public record ConformanceAnswer(ProcessRef process, List<Judged> judgements, Map<UUID, Integer> versions, String tag) {

    /**
     * The verdict on one requirement. {@code source} is where the rule was read, {@code evidence} are the events that prove
     * it, {@code because} the facts that were asked, and {@code unknown} those of them that the record does not tell.
     */
    public record Judged(
            String requirement,
            Text title,
            Effect effect,
            Verdict verdict,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate due,

            List<UUID> evidence,
            String source,
            Map<String, Object> because,
            List<String> unknown) {

        static Judged of(Judgement judgement) {
            var requirement = judgement.requirement();
            return new Judged(
                    requirement.code(),
                    requirement.title(),
                    requirement.effect(),
                    judgement.verdict(),
                    judgement.due().orElse(null),
                    judgement.evidence(),
                    requirement.source(),
                    judgement.because(),
                    judgement.unknown());
        }
    }

    static ConformanceAnswer of(Reading reading, Published process, LocalDate day) {
        var judgements = Conformance.of(process.rules(), Facts.of(reading.record(), day)).stream()
                .map(Judged::of)
                .toList();
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
