package org.mithaq.importer.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a page answers to the questions of the template: running text, two figures, and who monitors. */
final class Answers {

    private static final Pattern FIGURE = Pattern.compile("(\\d{1,6})(?:\\s+(.+?))?\\.?");
    private static final int LONGEST_NAME = 150;
    private static final Pattern SENTENCES = Pattern.compile("[.!?;]\\s+\\p{Lu}");

    private final Sheet sheet;
    private final Wishes wishes;
    private final Doubts doubts;

    Answers(Sheet sheet, Wishes wishes, Doubts doubts) {
        this.sheet = sheet;
        this.wishes = wishes;
        this.doubts = doubts;
    }

    void describe() {
        var groups = figure(Label.GROUPS);
        var meetings = figure(Label.PUBLIC_MEETINGS);
        for (var label : Label.values()) {
            if (label.kind() == Label.Kind.SECTION) {
                section(label);
            }
        }
        monitoringBody();
        if (groups.isPresent() || meetings.isPresent()) {
            var declared = wishes.wish("DeclareParticipation");
            groups.ifPresent(figure -> declared.put("groups", figure));
            meetings.ifPresent(figure -> declared.put("publicMeetings", figure));
            var line = sheet.value(groups.isPresent() ? Label.GROUPS : Label.PUBLIC_MEETINGS)
                    .orElseThrow();
            declared.set("statedBy", wishes.name(sheet.title().orElse(line).text(), line));
        }
    }

    private void section(Label label) {
        var lines = new ArrayList<PageLine>(sheet.field(label).lines());
        if (label == Label.PARTICIPANTS) {
            lines.addAll(unread(Label.GROUPS));
            lines.addAll(unread(Label.PUBLIC_MEETINGS));
        }
        if (lines.isEmpty()) {
            Missing.report(label, sheet, doubts);
            return;
        }
        var text = String.join(
                "\n", lines.stream().map(line -> line.text().strip()).toList());
        var first = lines.getFirst();
        if (lines.size() == 1 && Words.UNDEFINED.are(text)) {
            undefined(label, first);
        }
        var described = wishes.wish("DescribeActionPlan").put("section", label.id());
        described.set("text", wishes.text(text, language(label, text, first), first));
        twice(label);
    }

    private PageLanguage language(Label label, String text, PageLine first) {
        var written = PageLanguage.of(text).orElse(wishes.language());
        if (written != wishes.language()) {
            doubts.add(
                    PageDoubt.LANGUAGE_MIXED,
                    first,
                    "The page is in " + wishes.language().title() + ", but its section " + label.id() + " in "
                            + written.title());
        }
        return written;
    }

    private void undefined(Label label, PageLine line) {
        doubts.add(
                PageDoubt.FIELD_TO_BE_DEFINED,
                line,
                label.id() + " was not decided when the page was written: " + Doubts.quoted(line.text()));
    }

    /** An entry that is the same as one before it is kept, since the page has it; that it is there twice is doubted. */
    private void twice(Label label) {
        if (label == Label.LEAD_INSTITUTIONS) {
            Leads.twice(LeadEntry.of(sheet.field(label)), label, doubts);
        }
    }

    /** The figure that is the whole answer; words of number are not counted for their author. */
    private Optional<Integer> figure(Label label) {
        var line = sheet.value(label);
        if (line.isEmpty()) {
            Missing.report(label, sheet, doubts);
            return Optional.empty();
        }
        var figure = figure(line.get());
        if (figure.isEmpty() && Words.UNDEFINED.are(line.get().text())) {
            undefined(label, line.get());
        } else if (figure.isEmpty()) {
            doubts.add(
                    PageDoubt.NUMBER_UNREAD,
                    line.get(),
                    label.id() + " is not given as one whole number: "
                            + Doubts.quoted(line.get().text()) + "; kept with the text on who took part");
        }
        return figure;
    }

    private static Optional<Integer> figure(PageLine line) {
        var found = FIGURE.matcher(line.entry());
        return found.matches() && (found.group(2) == null || Words.COUNTED.allIn(found.group(2)))
                ? Optional.of(Integer.parseInt(found.group(1)))
                : Optional.empty();
    }

    private List<PageLine> unread(Label label) {
        var value = sheet.value(label);
        return value.isPresent()
                        && figure(value.get()).isEmpty()
                        && !Words.UNDEFINED.are(value.get().text())
                ? List.of(value.get())
                : List.of();
    }

    private void monitoringBody() {
        var lines = sheet.field(Label.MONITORING_BODY).lines();
        if (lines.isEmpty()
                || Words.UNDEFINED.are(sheet.field(Label.MONITORING_BODY).text())) {
            return;
        }
        var words = Words.trimmedEnd(lines.getFirst().entry());
        var names = lines.size() == 1
                && words.length() <= LONGEST_NAME
                && !SENTENCES.matcher(words).find()
                && Words.ORGANISATION.in(words);
        if (names) {
            wishes.wish("NameMonitoringBody").set("body", wishes.name(words, lines.getFirst()));
        } else {
            doubts.add(
                    PageDoubt.MONITORING_BODY_NOT_NAMED,
                    lines.getFirst(),
                    "The answer is not simply the name of an organisation; it was kept as text and nobody was named");
        }
    }
}
