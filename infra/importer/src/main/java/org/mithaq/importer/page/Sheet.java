package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page sorted by its labels: under each the lines that answer it. Nothing between the first label and the last is left out. */
final class Sheet {

    private final Map<Label, Field> fields = new EnumMap<>(Label.class);
    private final Map<PageLanguage, Integer> languages = new EnumMap<>(PageLanguage.class);
    private final List<PageLine> lines;
    private @Nullable PageLine headline;
    private @Nullable PageLine impliedDuration;

    Sheet(List<PageLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /** A label as it stands on the page, if it does, and what stands under it. */
    record Field(Optional<PageLine> heading, List<PageLine> lines) {

        Field() {
            this(Optional.empty(), new ArrayList<>());
        }

        Field(PageLine heading) {
            this(Optional.of(heading), new ArrayList<>());
        }

        String text() {
            return lines.stream().map(PageLine::text).collect(Collectors.joining("\n"));
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    static Sheet of(List<PageLine> lines, Doubts doubts) {
        var sheet = new Sheet(lines);
        new Sorting(sheet, doubts).sort();
        return sheet;
    }

    /** Whether enough of the template is here to call it the page of a plan. */
    boolean isPlan() {
        var telling = fields.entrySet().stream()
                .filter(entry ->
                        entry.getKey().isTelling() && entry.getValue().heading().isPresent())
                .count();
        return telling >= 2 || (telling == 1 && title().flatMap(PageTitle::of).isPresent());
    }

    boolean has(Label label) {
        return fields.containsKey(label) && fields.get(label).heading().isPresent();
    }

    Field field(Label label) {
        return fields.getOrDefault(label, new Field());
    }

    /** The first line under a label. */
    Optional<PageLine> value(Label label) {
        return field(label).lines().stream().findFirst();
    }

    /** The title under its label, else the line that looks like one. */
    Optional<PageLine> title() {
        return value(Label.TITLE).or(() -> Optional.ofNullable(headline));
    }

    /** The end of the term, where it stands without its label. */
    Optional<PageLine> impliedDuration() {
        return Optional.ofNullable(impliedDuration);
    }

    PageLine last() {
        return lines.getLast();
    }

    List<PageLine> lines() {
        return lines;
    }

    /** How often labels were found in each language. */
    Map<PageLanguage, Integer> languages() {
        return Map.copyOf(languages);
    }

    Field begin(Label label, PageLine heading) {
        var known = fields.get(label);
        if (known == null || known.heading().isEmpty()) {
            fields.put(label, new Field(Optional.of(heading), known == null ? new ArrayList<>() : known.lines()));
        }
        return field(label);
    }

    /** The field of text that stands under no label of its own. */
    Field unlabelled(Label label) {
        return fields.computeIfAbsent(label, _ -> new Field());
    }

    void headline(PageLine line) {
        headline = headline == null ? line : headline;
    }

    void impliedDuration(PageLine line) {
        impliedDuration = line;
    }

    void seen(List<PageLanguage> found) {
        if (found.size() == 1) {
            languages.merge(found.getFirst(), 1, Integer::sum);
        }
    }
}
