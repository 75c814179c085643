package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The units of a lead institution: "Divisions of: A; B. Services of: C" names three. */
final class Units {

    private static final Map<String, String> SINGULAR = Resource.properties("units.properties").entrySet().stream()
            .collect(Collectors.toMap(
                    entry -> entry.getKey().toString().replace('_', ' '),
                    entry -> entry.getValue().toString()));
    private static final Pattern SENTENCE = Pattern.compile("(?<=\\p{Ll})\\.\\s+(?=\\p{Lu})");
    private static final Pattern HEAD = Pattern.compile("^([^:;,]{3,30}?)\\s*:\\s*(.+)$");

    private Units() {}

    static List<String> of(String words) {
        var units = new ArrayList<String>();
        for (var sentence : SENTENCE.split(words, -1)) {
            var head = HEAD.matcher(sentence);
            var kind = head.matches() ? singular(head.group(1)) : "";
            for (var unit : (head.matches() ? head.group(2) : sentence).split(";", -1)) {
                var name = Words.trimmedEnd(unit);
                if (!name.isEmpty()) {
                    units.add(kind.isEmpty() ? name : kind + " " + name);
                }
            }
        }
        return units;
    }

    private static String singular(String kind) {
        return SINGULAR.getOrDefault(Words.plain(kind).strip().toLowerCase(Locale.ROOT), kind + ":");
    }
}
