package org.mithaq.events;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.events.Due.Precision;

/** Whatever stands in a due text, it is read, consistently, and in as many steps as it is long. */
class DueReaderLimitsTest {

    private static final List<String> JOINTS = List.of(" ", "-", "/", ", ", ". ", "", "\t", "’", " – ", ": ");

    @Test
    void whatever_is_said_with_these_words_has_a_consistent_meaning() {
        assertThat(vocabularyAtRandom()).allSatisfy(DueReaderLimitsTest::isConsistent);
    }

    private static void isConsistent(String text) {
        var due = DueReader.read(text);
        assertThat(due.text()).isEqualTo(text);
        assertThat(Due.complete(new Due(text, null, null, null))).isEqualTo(due);
        assertThat(codes()).containsAll(due.doubts());
        if (due.precision() == null) {
            assertThat(due.from()).isNull();
            assertThat(due.to()).isNull();
            assertThat(due.doubts()).hasSize(1);
        } else if (EnumSet.range(Precision.MONTH, Precision.YEAR).contains(due.precision()) && due.to() != null) {
            assertThat(due.to()).isEqualTo(YearMonth.from(due.to()).atEndOfMonth());
        }
    }

    private static Stream<String> vocabularyAtRandom() {
        var random = new Random(20260630);
        var words = Stream.concat(
                        DueWords.SIGNS.keySet().stream().sorted().map(word -> word.replace('_', ' ')),
                        Stream.of(
                                "2026", "2027-28", "2030", "02/04/2026", "31", "5", "2028-06-30", "٢٠٢٧", "plan", "x"))
                .toList();
        return IntStream.range(0, 5_000)
                .mapToObj(_ -> IntStream.range(0, 1 + random.nextInt(30))
                        .mapToObj(_ ->
                                words.get(random.nextInt(words.size())) + JOINTS.get(random.nextInt(JOINTS.size())))
                        .collect(joining()));
    }

    @Test
    void any_characters_are_read_without_complaint() {
        assertThat(rubbish())
                .allSatisfy(text -> assertThat(DueReader.read(text).text()).isEqualTo(text));
    }

    private static Stream<String> rubbish() {
        var random = new Random(20260701);
        return IntStream.range(0, 300)
                .mapToObj(_ -> random.ints(500, 0x20, 0x1FFFF)
                        .filter(letter -> letter == ' ' || Character.isLetterOrDigit(letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @ParameterizedTest
    @MethodSource("passes")
    void twice_as_long_a_text_takes_twice_as_many_steps(Consumer<CharSequence> pass) {
        var hardest = List.of(
                "a",
                "a1",
                "1-",
                "1",
                " ",
                "-",
                "u ",
                "n1 ",
                "n1 n1 ",
                "m1 n1 ",
                "y2026 m1 n1 ",
                "start u n1 h u ",
                "every times ",
                "k u ");
        assertThat(hardest).allSatisfy(piece -> {
            var once = new Steps(piece.repeat(1_000));
            var twice = new Steps(piece.repeat(2_000));
            pass.accept(once);
            pass.accept(twice);
            assertThat(twice.taken).isLessThan(3 * once.taken);
        });
    }

    private static Stream<Consumer<CharSequence>> passes() {
        var patterns = Stream.of(
                DueDates.DATE,
                DueReader.AGAIN,
                DueReader.COUNTED,
                DueReader.END_OF_SOMETHING,
                DueReader.THEN,
                DueWords.PHRASE);
        return Stream.concat(
                Stream.of(DueSigns::ofFolded),
                patterns.map(pattern -> text -> pattern.matcher(text).results().forEach(_ -> {})));
    }

    /** A text that counts how often one of its characters is looked at. */
    private static final class Steps implements CharSequence {
        private final String text;
        private long taken;

        private Steps(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            taken++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static List<String> codes() {
        return Arrays.stream(DueDoubt.values()).map(DueDoubt::code).toList();
    }
}
