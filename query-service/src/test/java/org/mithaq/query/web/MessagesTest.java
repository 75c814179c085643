package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Language;
import org.mithaq.events.Membership;
import org.mithaq.plan.PlanEvent;
import org.mithaq.plan.amendment.AmendmentEvent;
import org.mithaq.plan.cocreation.CoCreationEvent;
import org.mithaq.plan.commitment.Assessor;
import org.mithaq.plan.commitment.Coding;
import org.mithaq.plan.commitment.CommitmentEvent.Status;
import org.mithaq.plan.commitment.Completion;
import org.mithaq.plan.commitment.OpenGovernmentValue;
import org.mithaq.plan.commitment.ProgressEvent.Settlement;
import org.mithaq.plan.committee.CommitteeEvent;
import org.mithaq.plan.consultation.Channel;
import org.mithaq.plan.lifecycle.Section;
import org.mithaq.plan.monitoring.ReportKind;
import org.mithaq.process.definition.Definition.Basis;
import org.mithaq.process.definition.Definition.Effect;
import org.mithaq.query.checkpoints.Alarm;
import org.mithaq.query.checkpoints.Verdict;
import org.mithaq.query.plan.PromiseAnswer;
import org.mithaq.query.portfolio.Order;

class MessagesTest {

    @Test
    void all_languages_have_the_same_words() {
        var french = keys(Language.FR);
        assertThat(keys(Language.AR)).isEqualTo(french);
        assertThat(keys(Language.EN)).isEqualTo(french);
    }

    @ParameterizedTest
    @EnumSource
    void every_event_has_a_sentence(Language language) {
        var events = EventTypes.of(List.of(PlanEvent.class), List.of()).all().keySet();
        assertThat(events).isNotEmpty();
        assertThat(keys(language))
                .containsAll(events.stream().map(name -> "event." + name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void every_field_of_every_event_has_a_name(Language language) {
        var fields = EventTypes.of(List.of(PlanEvent.class), List.of()).all().values().stream()
                .flatMap(event -> Arrays.stream(event.getRecordComponents()))
                .map(field -> "field." + field.getName())
                .toList();
        assertThat(keys(language)).containsAll(fields);
    }

    private static Stream<String> named(String list, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> list + value.name());
    }

    @ParameterizedTest
    @EnumSource
    void every_value_that_can_be_shown_has_a_word(Language language) {
        var wanted = Stream.of(
                        Arrays.stream(Status.values()).map(status -> "status." + status.name()),
                        Arrays.stream(Membership.Half.values()).map(half -> "half." + half.name()),
                        Arrays.stream(CommitteeEvent.Outcome.values()).map(outcome -> "outcome." + outcome.name()),
                        Arrays.stream(CommitteeEvent.Answer.values()).map(answer -> "answer." + answer.name()),
                        named("assessor.", Assessor.values()),
                        named("completion.", Completion.values()),
                        named("settlement.", Settlement.values()),
                        named("value.", OpenGovernmentValue.values()),
                        named("verifiability.", Coding.Verifiability.values()),
                        named("potential.", Coding.Potential.values()),
                        named("opening.", Coding.Opening.values()),
                        named("early-results.", Coding.EarlyResults.values()),
                        named("ending.", PromiseAnswer.How.values()),
                        named("opinion.", AmendmentEvent.Opinion.values()),
                        named("amendment.outcome.", AmendmentEvent.Outcome.values()),
                        named("report-kind.", ReportKind.values()),
                        named("channel.", Channel.values()),
                        named("consultation.outcome.", org.mithaq.consultation.Outcome.values()),
                        Arrays.stream(Section.values()).map(section -> "section." + section.id()),
                        Arrays.stream(CoCreationEvent.Format.values()).map(format -> "format." + format.name()),
                        Arrays.stream(CoCreationEvent.Kind.values()).map(kind -> "kind." + kind.name()),
                        Arrays.stream(Verdict.values()).map(verdict -> "log.verdict." + verdict),
                        Arrays.stream(org.mithaq.process.definition.Verdict.values())
                                .map(verdict -> "verdict." + verdict),
                        Arrays.stream(Effect.values()).map(effect -> "effect." + effect),
                        Arrays.stream(Basis.values()).map(basis -> "basis." + basis),
                        Arrays.stream(Alarm.What.values()).map(what -> "log.alarm." + what),
                        Order.words().stream().map(order -> "portfolio.filter.sort." + order),
                        Words.ROLES.stream().map(role -> "role." + role))
                .flatMap(keys -> keys)
                .toList();
        assertThat(keys(language)).containsAll(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portfolio",
                "plan",
                "plan-parts",
                "commitments",
                "commitment",
                "commitment-parts",
                "promise-parts",
                "course-parts",
                "committees",
                "consultations",
                "contributions",
                "endorsement-parts",
                "monitoring",
                "inbox",
                "reviews",
                "task-parts",
                "conformance",
                "processes",
                "process",
                "audit",
                "log",
                "parts",
                "write",
                "write-form",
                "write-parts",
                "sign-in",
                "layout"
            })
    void every_word_of_a_template_is_there(String template) throws IOException {
        var text = Files.readString(Path.of("src/main/resources/templates/" + template + ".html"));
        var used = Pattern.compile("#\\{([a-zA-Z][a-zA-Z._-]*)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(keys(Language.EN)).containsAll(used);
    }

    @ParameterizedTest
    @EnumSource
    void no_word_is_empty_and_each_fills_the_same_gaps(Language language) {
        var english = words(Language.EN);
        words(language).forEach((key, words) -> {
            assertThat(words.toString()).as(key.toString()).isNotBlank().doesNotContain("'");
            assertThat(gaps(words.toString())).as(key.toString()).isEqualTo(gaps(english.getProperty(key.toString())));
        });
    }

    @Test
    void arabic_is_written_in_arabic() {
        var latin = words(Language.AR).entrySet().stream()
                .filter(entry -> !entry.getKey().toString().startsWith("language."))
                .filter(entry -> entry.getValue().toString().codePoints().noneMatch(MessagesTest::isArabic));
        assertThat(latin).isEmpty();
    }

    private static boolean isArabic(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }

    private static Set<String> gaps(String words) {
        return Pattern.compile("\\{\\d}")
                .matcher(words)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(Language language) {
        return new TreeSet<>(words(language).stringPropertyNames());
    }

    private static Properties words(Language language) {
        var name = "/messages_" + language.code() + ".properties";
        var words = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            words.load(in);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
