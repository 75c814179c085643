package org.mithaq.importer.page;

import java.util.Optional;
import java.util.regex.Pattern;

/** The title of a milestone, and the date that is written behind it; whether what is due before a month may be done within it is not said. */
record DatedTitle(String title, Optional<String> written, Optional<PageDate> date, boolean before) {

    private static final Pattern BREAK =
            Pattern.compile("\\t|\\s+[–—-]\\s+|\\s*\\(|\\s*[;:,]\\s+|\\s+(?=(?:by|before|avant|antes)\\s)");
    private static final Pattern LEADING = Pattern.compile(
            "(?i)^(?:due(?: date)?|deadline|completion date|by|until|before|echeance|date d.echeance|d.ici(?: a)?|avant(?: le| la)?(?: fin)?|pour"
                    + "|fecha(?: limite)?|plazo|antes de|hasta|para)\\b\\s*:?\\s*");

    private static final Pattern BEFORE = Pattern.compile("(?i)^(?:before|avant|antes)\\b");
    private static final int LONGEST = 150;

    static DatedTitle of(String words) {
        var breaks = BREAK.matcher(words).results().toList();
        for (var found : breaks.reversed()) {
            if (words.length() - found.end() > LONGEST) {
                break;
            }
            var behind = Words.trimmedEnd(words.substring(found.end())).replaceAll("\\)+$", "");
            var leading = LEADING.matcher(Words.plain(behind));
            var written = leading.find() ? behind.substring(leading.end()) : behind;
            var date = PageDate.read(written);
            if (date.isPresent() && found.start() > 0) {
                var before = BEFORE.matcher(Words.plain(behind)).find();
                return new DatedTitle(
                        Words.trimmedEnd(words.substring(0, found.start())),
                        Optional.of(before ? behind : written),
                        date,
                        before);
            }
        }
        return new DatedTitle(Words.trimmedEnd(words), Optional.empty(), Optional.empty(), false);
    }
}
