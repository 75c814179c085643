package org.mithaq.importer.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.importer.page.CommitmentLine.Commitment;
import org.mithaq.importer.page.CommitmentLine.Detail;
import org.mithaq.importer.page.CommitmentLine.Entry;
import org.mithaq.importer.page.CommitmentLine.Milestone;
import org.mithaq.importer.page.CommitmentLine.Numbered;
import tools.jackson.databind.node.ObjectNode;

/** The commitments that a page lists, with their milestones. */
final class CommitmentList {

    private final Wishes wishes;
    private final Doubts doubts;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> numbers = new HashMap<>();
    private @Nullable ObjectNode commitment;
    private String commitmentId = "";
    private int commitments;
    private int milestones;

    CommitmentList(Wishes wishes, Doubts doubts) {
        this.wishes = wishes;
        this.doubts = doubts;
    }

    void propose(Sheet sheet) {
        var field = sheet.field(Label.COMMITMENTS);
        var announced = field.lines().stream().findFirst().flatMap(line -> count(line, field));
        var lines = field.lines()
                .subList(announced.isPresent() ? 1 : 0, field.lines().size());
        var told = lines.stream().map(CommitmentLine::of).toList();
        var explicit = told.stream().anyMatch(Commitment.class::isInstance);
        var numbered = !explicit && told.stream().anyMatch(Numbered.class::isInstance);
        lines.forEach(line -> read(line, explicit, numbered));
        var where = field.heading()
                .map(PageLine::where)
                .orElse("after line " + sheet.last().number());
        if (commitments == 0) {
            doubts.add(PageDoubt.COMMITMENTS_NONE, where, "The page lists no commitments");
        }
        announced
                .filter(count -> count != commitments)
                .ifPresent(count -> doubts.add(
                        PageDoubt.COMMITMENTS_COUNT,
                        where,
                        "The heading announces " + count + " commitments, the page lists " + commitments));
    }

    /** How many the heading announces on its own line. */
    private static Optional<Integer> count(PageLine first, Sheet.Field field) {
        var besideHeading = field.heading()
                .filter(heading -> heading.number() == first.number())
                .isPresent();
        return besideHeading && first.text().matches("\\d{1,4}")
                ? Optional.of(Integer.parseInt(first.text()))
                : Optional.empty();
    }

    private void read(PageLine line, boolean explicit, boolean numbered) {
        switch (CommitmentLine.of(line)) {
            case Commitment found -> commitment(found.id(), found.title(), line);
            case Milestone found -> milestone(found.number(), found.title(), line);
            case Numbered found when explicit -> milestone(Optional.of(found.number()), found.title(), line);
            case Numbered found -> commitment(Optional.of(found.number()), found.title(), line);
            case Entry _ when (explicit || numbered) && !line.isItem() -> unread(line);
            case Entry found when explicit || numbered -> milestone(Optional.empty(), found.words(), line);
            case Entry found -> commitment(Optional.empty(), found.words(), line);
            case Detail found -> detail(found, line);
        }
    }

    private void commitment(Optional<String> id, String title, PageLine line) {
        commitments++;
        milestones = 0;
        var given = id.filter(words -> !words.matches("\\d+"));
        commitmentId = unused(given.orElse("C" + id.orElse(Integer.toString(commitments))));
        var proposed = wishes.wish("ProposeCommitment").put("commitmentId", commitmentId);
        proposed.set("title", wishes.name(title, line));
        commitment = proposed;
        numbers.putIfAbsent(
                id.filter(words -> words.matches("\\d+")).orElse(Integer.toString(commitments)), commitmentId);
    }

    private void milestone(Optional<String> number, String words, PageLine line) {
        var of = number.filter(given -> given.indexOf('.') > 0)
                .map(given -> numbers.getOrDefault(given.substring(0, given.indexOf('.')), ""))
                .orElse(commitmentId);
        if (of.isEmpty()) {
            unread(line);
            return;
        }
        milestones++;
        var last =
                number.map(given -> given.substring(given.lastIndexOf('.') + 1)).orElse(Integer.toString(milestones));
        var titled = DatedTitle.of(words);
        if (titled.title().indexOf('\t') >= 0) {
            doubts.add(
                    PageDoubt.DATE_UNREAD,
                    line,
                    "The last cell is no date that could be read; all cells were kept as the title: "
                            + Doubts.quoted(titled.title()));
        }
        var added = wishes.wish("AddMilestone").put("commitmentId", of).put("milestoneId", unused(of + "." + last));
        added.set("title", wishes.name(titled.title(), line));
        var written = titled.written().orElse("");
        if (titled.before()) {
            added.set("due", Wishes.object().put("text", written));
            doubts.add(
                    PageDoubt.DATE_BEFORE,
                    line,
                    "Whether this may be done within the date or only before it is not said; kept as words: "
                            + Doubts.quoted(written));
        } else {
            titled.date().ifPresent(date -> added.set("due", due(written, date)));
        }
    }

    private static ObjectNode due(String written, PageDate date) {
        return Wishes.object()
                .put("text", written)
                .put("from", date.firstDay().toString())
                .put("to", date.lastDay().toString())
                .put("precision", date.day() == null ? "MONTH" : "DAY");
    }

    private void detail(Detail detail, PageLine line) {
        var about = commitment;
        if (about == null) {
            unread(line);
            return;
        }
        switch (detail.kind()) {
            case LEAD -> about.set("lead", wishes.name(Words.trimmedEnd(detail.words()), line));
            case STARTS -> date("startsOn", detail.words(), about, line);
            case ENDS -> date("endsOn", detail.words(), about, line);
        }
    }

    private void date(String field, String words, ObjectNode about, PageLine line) {
        var date = PageDate.read(words);
        date.ifPresentOrElse(
                found -> about.put(field, found.value()),
                () -> doubts.add(
                        PageDoubt.DATE_UNREAD, line, "This is no date that could be read: " + Doubts.quoted(words)));
        if (isBackwards(about)) {
            about.remove(field);
            doubts.add(
                    PageDoubt.DATES_CONTRADICT,
                    line,
                    "The commitment would end before it starts; this date was left out");
        }
    }

    private static boolean isBackwards(ObjectNode about) {
        var starts = PageDate.read(about.path("startsOn").asString(""));
        var ends = PageDate.read(about.path("endsOn").asString(""));
        return starts.isPresent()
                && ends.isPresent()
                && ends.get().lastDay().isBefore(starts.get().firstDay());
    }

    private void unread(PageLine line) {
        doubts.add(
                PageDoubt.ENTRY_UNREAD,
                line,
                "Below the commitments this is neither a commitment nor a milestone, and was left out: "
                        + Doubts.quoted(line.text()));
    }

    private String unused(String id) {
        var unused = id;
        for (var again = 2; !ids.add(unused.toLowerCase(Locale.ROOT)); again++) {
            unused = id + "-" + again;
        }
        return unused;
    }
}
