package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sentence in which a page says who makes the plan together. */
record Consortium(PageLine line, List<String> names) {

    private static final int LONGEST_NAME = 60;
    private static final List<Pattern> SENTENCES = List.of(
            Pattern.compile(
                    "(?i)\\bconsortium,? (?:which |that )?(?:is )?(?:composed|made up|formed|consisting|consists|comprising|comprised)"
                            + "(?: of| by)?(?: the)?:? (.+?),? (?:regions|municipalities|counties|cities|provinces)\\b"),
            Pattern.compile(
                    "(?i)\\bconsortium,? (?:qui )?(?:est )?(?:compose|forme|constitue|regroupant|reunissant)e?s?(?: de| des| par)?"
                            + "(?: les)? (?:regions|communes|provinces|municipalites)(?: de| des| du| d.)? ?(.+?)(?:[.;:(]|$)"),
            Pattern.compile("(?i)\\bconsorcio,? (?:que )?(?:esta )?(?:compuesto|formado|integrado|constituido) por"
                    + " (?:las regiones|los municipios|las provincias)(?: de)? (.+?)(?:[.;:(]|$)"));
    private static final Pattern JOINT = Pattern.compile("\\s*,\\s*(?:(?:and|et|y)\\s+)?|\\s+(?:and|et|y)\\s+");

    static @Nullable Consortium of(Sheet sheet) {
        for (var line : sheet.lines()) {
            var found = in(line);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private static Optional<Consortium> in(PageLine line) {
        var plain = Words.plain(line.text());
        for (var sentence : SENTENCES) {
            var found = sentence.matcher(plain);
            if (found.find()) {
                var names = names(line.text().substring(found.start(1), found.end(1)));
                if (names.size() > 1) {
                    return Optional.of(new Consortium(line, names));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> names(String list) {
        var names = new ArrayList<String>();
        for (var name : JOINT.split(list, -1)) {
            var bare = Words.CONNECTING.removedFromEnds(name);
            var isName = !bare.isEmpty() && bare.length() <= LONGEST_NAME && Character.isUpperCase(bare.codePointAt(0));
            if (!isName) {
                return List.of();
            }
            names.add(bare);
        }
        return names;
    }
}
