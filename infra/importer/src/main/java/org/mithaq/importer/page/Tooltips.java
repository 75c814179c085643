package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Definitions of the glossary that were run into the words of a page: "transparencyAccording to OGP’s Articles … the pub... More".
 * One is certain when it begins as a known definition does, or when it has the length at which the glossary cuts and ends with
 * its link; what only looks like one stays where it is.
 */
final class Tooltips {

    private static final String CUT = "(?:\\.\\.\\.|…)";
    // a fourth full stop before the link ends the definition, without the link it ends the sentence
    private static final String END = "(?:(?:\\.{3,4}|…)\\s*(?:" + words("more") + ")(?![\\p{L}\\p{N}])|" + CUT + ")";
    private static final Pattern KNOWN = Pattern.compile(
            "(?<=[\\p{L}\\p{N})\\]’'\"»”])(?:" + words("en") + "|" + words("fr") + "|" + words("es") + ")" + ".{0,230}?"
                    + END,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    // the glossary cuts after 196 to 200 characters and adds three dots
    private static final Pattern SHAPED =
            Pattern.compile("(?<=[\\p{L}\\p{N})])\\p{Lu}(?=[\\p{Ll}\\s]).{185,210}?" + END);
    private static final Pattern LOOKS_LIKE =
            Pattern.compile("(?<=[\\p{Ll}\\p{N})])\\p{Lu}(?=[\\p{Ll}\\s]).{40,300}?" + CUT);

    private Tooltips() {}

    /** A line without its definitions, and what was left in it although it looks like one. */
    record Stripped(String text, List<String> unsure) {}

    static Stripped strip(String line) {
        if (!line.contains("...") && !line.contains("…")) {
            return new Stripped(line, List.of());
        }
        var text = SHAPED.matcher(KNOWN.matcher(line).replaceAll("")).replaceAll("");
        var unsure = new ArrayList<String>();
        LOOKS_LIKE.matcher(text).results().forEach(found -> unsure.add(found.group()));
        return new Stripped(text, unsure);
    }

    private static String words(String key) {
        var wordings = Resource.wordings(Resource.properties("glossary.properties"), key);
        return wordings.stream()
                .flatMap(Tooltips::spellings)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Stream<String> spellings(String wording) {
        return Stream.of(wording, wording.replace('’', '\'')).distinct();
    }
}
