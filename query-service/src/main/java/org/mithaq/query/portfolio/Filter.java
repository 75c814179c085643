package org.mithaq.query.portfolio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.events.Written;
import org.mithaq.plan.MemberId;

/**
 * Which plans are wanted: those that hold every word, stand in that stage, are made by that member (its id, or words of its
 * name), follow that process, and have milestones that are overdue. What is not said does not matter.
 */
public record Filter(
        @Nullable String words,
        @Nullable String stage,
        @Nullable String member,
        @Nullable String process,
        boolean overdue) {

    /** Nobody looks for more words at once. */
    private static final int MOST_WORDS = 20;

    public static final Filter ALL = new Filter(null, null, null, null, false);

    /** A field that is left empty in a form says nothing. */
    public Filter {
        words = said(words);
        stage = said(stage);
        member = said(member);
        process = said(process);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    private static @Nullable String said(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    String[] patterns() {
        return patterns(words);
    }

    /** As an id; what cannot be one is the id of nobody. */
    @Nullable String memberId() {
        try {
            return member == null ? null : new MemberId(member).key();
        } catch (Invalid _) {
            return "";
        }
    }

    /** As words of a name, each of which is somewhere in it; what is no word stands in no name. */
    String[] memberPatterns() {
        var patterns = patterns(member);
        return patterns.length == 0 ? new String[] {""} : patterns;
    }

    private static String[] patterns(@Nullable String words) {
        return Arrays.stream((words == null ? "" : words).split("\\s+"))
                .map(Written::key)
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> "%" + word + "%")
                .toArray(String[]::new);
    }
}
