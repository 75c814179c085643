package org.mithaq.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mithaq.events.Text;
import org.mithaq.process.Facts;
import org.mithaq.query.plan.ConformanceAnswer;
import org.mithaq.query.plan.ConformanceAnswer.Judged;

/** What was found of one requirement, as a page says it: the facts that were asked in words, and the entries that prove it. */
public record Finding(Judged judged, List<Reason> reasons, List<Text> unknown, List<Integer> entries) {

    /** A fact that was asked and what the record says of it. */
    public record Reason(Text fact, Object value) {

        public String inWords(Words words) {
            return switch (value) {
                case Boolean yes -> words.message(yes ? "conformance.yes" : "conformance.no");
                case Long number -> words.number(number);
                case LocalDate day -> words.date(day);
                case List<?> none when none.isEmpty() -> words.message("conformance.none");
                case List<?> some -> some.stream().map(String::valueOf).collect(Collectors.joining(" · "));
                case Map<?, ?> counted ->
                    counted.entrySet().stream()
                            .map(one -> one.getKey() + " " + words.number((Long) one.getValue()))
                            .collect(Collectors.joining(" · "));
                default -> value.toString();
            };
        }
    }

    static List<Finding> of(ConformanceAnswer answer) {
        return answer.judgements().stream()
                .map(judged -> new Finding(
                        judged,
                        judged.because().entrySet().stream()
                                .map(asked -> new Reason(title(asked.getKey()), asked.getValue()))
                                .toList(),
                        judged.unknown().stream().map(Finding::title).toList(),
                        judged.evidence().stream().map(answer.versions()::get).toList()))
                .toList();
    }

    private static Text title(String fact) {
        return Objects.requireNonNull(Facts.vocabulary().get(fact), fact).title();
    }
}
