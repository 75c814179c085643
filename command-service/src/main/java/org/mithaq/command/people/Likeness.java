package org.mithaq.command.people;

import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.mithaq.events.Written;

/** How likely two entries are one human, and why: a proposal to a person who knows them, never a decision. */
public record Likeness(Reason reason, double score) {

    /** In which way two names are alike; the first one that holds is given. */
    public enum Reason {
        /** Written the same; the organisation is another one, or is given only once. */
        SAME_NAME(0.98),
        /** The same but for a title such as Dr or السيد. */
        TITLE(0.96),
        /** The same words in another order. */
        WORD_ORDER(0.94),
        /** Almost the same letters. */
        NEAR_SPELLING(0);

        private final double score;

        Reason(double score) {
            this.score = score;
        }
    }

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** From here on names that differ in a letter or two are found, and those of brothers are not; examples stand in the test. */
    private static final double NEAR = 0.92;

    private static final double NEAR_WORD = 0.85;

    /** Other letters are never as certain as the same ones. */
    private static final double NOT_CERTAIN = 0.93;

    /** Two organisations make it less likely, one alone says nothing. */
    private static final double OTHER_ORGANISATION = 0.05;

    static Optional<Likeness> of(Entry one, Entry other) {
        var elsewhere = !one.organisation().isEmpty()
                && !other.organisation().isEmpty()
                && !Written.key(one.organisation()).equals(Written.key(other.organisation()));
        return reason(one.name(), other.name())
                .map(likeness -> elsewhere
                        ? new Likeness(likeness.reason(), round(likeness.score() - OTHER_ORGANISATION))
                        : likeness);
    }

    private static Optional<Likeness> reason(String one, String other) {
        var words = NameWords.of(one);
        var otherWords = NameWords.of(other);
        if (Written.key(one).equals(Written.key(other))) {
            return certain(Reason.SAME_NAME);
        }
        if (words.equals(otherWords)) {
            return certain(NameWords.hasTitle(one) || NameWords.hasTitle(other) ? Reason.TITLE : Reason.SAME_NAME);
        }
        if (words.inAnyOrder().equals(otherWords.inAnyOrder())) {
            return certain(Reason.WORD_ORDER);
        }
        var similarity =
                Math.max(SIMILARITY.apply(words.inAnyOrder(), otherWords.inAnyOrder()), wordByWord(words, otherWords));
        return similarity < NEAR
                ? Optional.empty()
                : Optional.of(new Likeness(Reason.NEAR_SPELLING, round(Math.min(similarity, NOT_CERTAIN))));
    }

    /** In the mean, if each word is near the one in its place; a whole name has too many letters that could be meant by another. */
    private static double wordByWord(NameWords one, NameWords other) {
        if (one.words().size() != other.words().size()) {
            return 0;
        }
        var each = IntStream.range(0, one.words().size())
                .mapToDouble(word ->
                        SIMILARITY.apply(one.words().get(word), other.words().get(word)))
                .summaryStatistics();
        return each.getMin() < NEAR_WORD ? 0 : each.getAverage();
    }

    private static Optional<Likeness> certain(Reason reason) {
        return Optional.of(new Likeness(reason, reason.score));
    }

    private static double round(double score) {
        return Math.round(score * 100) / 100.0;
    }
}
