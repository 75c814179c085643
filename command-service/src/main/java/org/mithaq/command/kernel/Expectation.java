package org.mithaq.command.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says with {@code If-Match} of the record that the command is decided on: that the thing which it names has
 * not changed after {@code version} ({@code "17"}), or that the whole stream stands at that version ({@code "=17"}).
 */
public record Expectation(int version, boolean wholeStream) {

    private static final Pattern SHAPE = Pattern.compile("\"(=?)(\\d{1,9})\"");

    public static Optional<Expectation> ofHeader(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return Optional.empty();
        }
        var matcher = SHAPE.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "header.if-match",
                    "If-Match is a version in quotes, such as \"17\", or \"=17\" for the whole stream",
                    List.of());
        }
        return Optional.of(new Expectation(
                Integer.parseInt(matcher.group(2)), !matcher.group(1).isEmpty()));
    }

    /** Refuses as stale what was decided on an older state. */
    public void check(int thingChangedAt, int streamVersion) {
        if (wholeStream ? streamVersion != version : thingChangedAt > version) {
            throw new Rejected(
                    Rejected.Kind.STALE,
                    "command.stale",
                    "It changed in version " + (wholeStream ? streamVersion : thingChangedAt) + ", after version "
                            + version,
                    List.of());
        }
    }
}
