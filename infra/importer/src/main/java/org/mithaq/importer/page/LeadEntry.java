package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An entry among the lead institutions: who leads, and for whom if it says so before a colon. */
record LeadEntry(String text, PageLine line, int number) {

    private static final Pattern PREFIX = Pattern.compile("^([^:.;,]{2,60}):\\s+(\\S.*)$");
    // the form joins its entries with commas, also behind a full stop
    private static final Pattern JOINED = Pattern.compile("(?<=[.;]),\\s*(?=\\p{Lu})");
    private static final Pattern AND = Pattern.compile("(?i)(?:^|\\s)(?:and|et|y|e|&)\\s");

    /** The entries at a glance and those of the question about them. */
    static List<LeadEntry> all(Sheet sheet) {
        return Stream.concat(of(sheet.field(Label.LEAD)).stream(), of(sheet.field(Label.LEAD_INSTITUTIONS)).stream())
                .toList();
    }

    static List<LeadEntry> of(Sheet.Field field) {
        var entries = new ArrayList<LeadEntry>();
        for (var line : field.lines()) {
            for (var part : JOINED.split(line.entry(), -1)) {
                entries.add(new LeadEntry(part.strip().replaceAll("[,;]+$", ""), line, entries.size() + 1));
            }
        }
        return entries;
    }

    /** The name before the colon. */
    Optional<String> prefix() {
        var found = PREFIX.matcher(text);
        return found.matches() && !isCollective() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    /** Whether it stands for all members at once. */
    boolean isCollective() {
        var found = PREFIX.matcher(text);
        return found.matches() && Words.COLLECTIVE.are(found.group(1));
    }

    /** What stands behind the colon, else all of it. */
    String rest() {
        var found = PREFIX.matcher(text);
        return found.matches() ? found.group(2) : text;
    }

    /** The institutions that commas separate, if each part can stand alone. */
    Optional<List<String>> separated() {
        var parts = Arrays.stream(text.split(",\\s*"))
                .filter(part -> !part.isBlank())
                .toList();
        var alone = parts.size() > 1
                && parts.stream()
                        .allMatch(part -> Character.isUpperCase(part.codePointAt(0))
                                && !AND.matcher(part).find());
        return alone ? Optional.of(parts) : Optional.empty();
    }
}
