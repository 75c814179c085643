package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something is due: the words in which people gave it, the interval that they mean, how precise that is, and what is
 * doubtful about it ({@link DueDoubt}). What has no last day is never overdue.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Due(
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Precision precision,
        List<String> doubts) {

    private static final int MOST_DOUBTS = 20;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z.-]{0,62}");

    /** How exactly people said when. */
    public enum Precision {
        DAY,
        MONTH,
        QUARTER,
        SEASON,
        HALF_YEAR,
        YEAR,
        RECURRING,
        OPEN
    }

    @JsonCreator
    public Due {
        doubts = Absent.asEmpty(doubts);
        Written.line(text, "/text", Text.TITLE);
        Invalid.unless(text != null || from != null || to != null || precision != null, "", "A due date says when");
        Invalid.unless(from == null || to == null || !to.isBefore(from), "/to", "A due interval ends after it begins");
        Invalid.unless(
                doubts.size() <= MOST_DOUBTS && doubts.stream().allMatch(CODE.asMatchPredicate()),
                "/doubts",
                "Doubts are at most " + MOST_DOUBTS + " codes such as due.season-of-which-year");
    }

    public Due(@Nullable String text, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Precision precision) {
        this(text, from, to, precision, List.of());
    }

    /** As given; but where only words were given, with what they mean. */
    public static Due complete(Due given) {
        var onlyWords = given.from == null && given.to == null && given.precision == null;
        return onlyWords && given.text != null ? DueReader.read(given.text) : given;
    }

    /** The last day on which it is still in time. */
    public Optional<LocalDate> lastDay() {
        return Optional.ofNullable(to);
    }
}
