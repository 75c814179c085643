package org.mithaq.importer.page;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The walk through a page that puts each line under the label to which it belongs, and doubts what stands elsewhere. */
final class Sorting {

    private static final int LONGEST_HEADING = 300;
    private static final int LONGEST_NAME = 150;

    private final Sheet sheet;
    private final Doubts doubts;
    private final Set<Label> met = EnumSet.noneOf(Label.class);
    private @Nullable Label current;
    private int outside;
    private int firstOutside;

    Sorting(Sheet sheet, Doubts doubts) {
        this.sheet = sheet;
        this.doubts = doubts;
    }

    void sort() {
        for (var line : sheet.lines()) {
            Labels.in(line).ifPresentOrElse(found -> label(found, line), () -> text(line));
        }
        if (outside > 0) {
            doubts.add(
                    PageDoubt.TEXT_OUTSIDE,
                    "line " + firstOutside,
                    outside + " lines before the first or behind the last label of the template were not read");
        }
    }

    private void label(Labels.Found found, PageLine line) {
        var label = found.label();
        if (label == Label.TITLE && current != null && label.compareTo(current) < 0) {
            text(line);
            return;
        }
        sheet.seen(found.languages());
        if (label.kind() != Label.Kind.CHROME && !met.add(label)) {
            doubts.add(PageDoubt.HEADING_TWICE, line, "The label " + label.id() + " stands on the page once more");
        }
        current = label;
        var field = sheet.begin(label, line);
        if (!found.rest().isEmpty()) {
            field.lines().add(line.with(found.rest()));
        }
    }

    private void text(PageLine line) {
        if (isHeadline(line)) {
            sheet.headline(line);
        } else if (current == null || current == Label.END || (current == Label.SKIP && !met.isEmpty())) {
            outside(line);
        } else if (isImpliedDuration(line)) {
            sheet.impliedDuration(line);
            doubts.add(
                    PageDoubt.LABEL_MISSING,
                    line,
                    "This date stands without a label where the template has the duration; read as the end of the"
                            + " term");
        } else {
            if (isUnknownHeading(line)) {
                doubts.add(
                        PageDoubt.HEADING_UNKNOWN,
                        line,
                        "The template has no such heading; it and what follows were kept where they stand: "
                                + Doubts.quoted(line.text()));
            }
            place(line, current);
        }
    }

    private void outside(PageLine line) {
        firstOutside = outside == 0 ? line.number() : firstOutside;
        outside++;
    }

    private boolean isHeadline(PageLine line) {
        var atTheTop = current == null || current.compareTo(Label.TITLE) < 0;
        return atTheTop
                && line.text().length() < LONGEST_HEADING
                && PageTitle.of(line).isPresent();
    }

    private void place(PageLine line, Label under) {
        if (fits(line, under)) {
            sheet.field(under).lines().add(line);
        } else {
            astray(line, under);
        }
    }

    /** Whether a line can be the answer to a label: not a second value, and no running text where a name or date is asked. */
    private boolean fits(PageLine line, Label under) {
        var first = sheet.field(under).isEmpty();
        return switch (under.kind()) {
            case SECTION -> true;
            case LIST ->
                under != Label.LEAD || first || line.isItem() || line.text().length() <= LONGEST_NAME;
            case VALUE ->
                first && (under.compareTo(Label.FOREWORD) > 0 || line.text().length() <= LONGEST_NAME);
            case CHROME -> false;
        };
    }

    /** What follows the head of the page without a label is its foreword; elsewhere it joins the section before. */
    private void astray(PageLine line, Label under) {
        var foreword = under.compareTo(Label.FOREWORD) < 0
                && sheet.field(Label.FOREWORD).isEmpty();
        if (foreword) {
            doubts.add(
                    PageDoubt.LABEL_MISSING,
                    line,
                    "This text stands without a label where the template has the foreword; read as the foreword");
            current = Label.FOREWORD;
            sheet.unlabelled(Label.FOREWORD).lines().add(line);
            return;
        }
        var section = before(under);
        doubts.add(
                PageDoubt.TEXT_UNPLACED,
                line,
                "This text stands under no question; it was added to the section " + section.id());
        sheet.unlabelled(section).lines().add(line);
    }

    private Label before(Label under) {
        var found = Label.FOREWORD;
        for (var label : met) {
            if (label.kind() == Label.Kind.SECTION && label.compareTo(under) <= 0) {
                found = label;
            }
        }
        return found;
    }

    private boolean isImpliedDuration(PageLine line) {
        return current != null
                && current.compareTo(Label.FOREWORD) < 0
                && !met.contains(Label.DURATION)
                && sheet.impliedDuration().isEmpty()
                && !(current.kind() == Label.Kind.VALUE && sheet.field(current).isEmpty())
                && PageDate.read(line.text()).isPresent();
    }

    private static boolean isUnknownHeading(PageLine line) {
        var asks = line.text().endsWith("?") && !line.isItem() && line.text().length() < LONGEST_HEADING;
        return line.heading() || asks;
    }
}
