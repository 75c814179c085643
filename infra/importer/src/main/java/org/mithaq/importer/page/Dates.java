package org.mithaq.importer.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates of a page, as far as they can be read, and where they contradict each other. */
record Dates(
        @Nullable PageDate planEnd,
        @Nullable PageDate termEnd,
        @Nullable PageDate submitted,
        @Nullable Integer submissionYear) {

    private static final Pattern YEAR = Pattern.compile("20\\d{2}");
    private static final Pattern YEARS = Pattern.compile("(20\\d{2})\\D{1,3}(20\\d{2})");
    private static final int FIRST_YEAR = 2011;

    static Dates of(Sheet sheet, Optional<String> url, Doubts doubts) {
        var planEnd = date(Label.PLAN_END, sheet, doubts);
        var termEnd = sheet.impliedDuration()
                .flatMap(line -> PageDate.read(line.text()))
                .or(() -> Optional.ofNullable(date(Label.DURATION, sheet, doubts)));
        var submitted = submitted(sheet, doubts);
        var dates = new Dates(planEnd, termEnd.orElse(null), submitted, submissionYear(sheet, doubts));
        sheet.title().ifPresent(title -> dates.compare(title, url, sheet, doubts));
        return dates.withoutContradiction(sheet, doubts);
    }

    /** The day of submission; a month is not one. */
    private static @Nullable PageDate submitted(Sheet sheet, Doubts doubts) {
        var found = date(Label.DATE_SUBMITTED, sheet, doubts);
        if (found != null && found.day() == null) {
            doubts.add(
                    PageDoubt.DATE_UNREAD,
                    sheet.value(Label.DATE_SUBMITTED).orElseThrow(),
                    "The day of submission is not given, only its month; nothing was submitted or dated by it");
            return null;
        }
        return found;
    }

    private static @Nullable PageDate date(Label label, Sheet sheet, Doubts doubts) {
        var line = sheet.value(label);
        if (line.isEmpty()) {
            Missing.report(label, sheet, doubts);
            return null;
        }
        var found = PageDate.read(line.get().entry());
        if (found.isEmpty()) {
            var undefined = Words.UNDEFINED.are(line.get().text());
            doubts.add(
                    undefined ? PageDoubt.FIELD_TO_BE_DEFINED : PageDoubt.DATE_UNREAD,
                    line.get(),
                    label.id() + " is no date that could be read: "
                            + Doubts.quoted(line.get().text()));
        }
        return found.orElse(null);
    }

    private static @Nullable Integer submissionYear(Sheet sheet, Doubts doubts) {
        var line = sheet.value(Label.SUBMISSION_YEAR);
        if (line.isEmpty()) {
            Missing.report(Label.SUBMISSION_YEAR, sheet, doubts);
            return null;
        }
        var words = Words.trimmed(line.get().entry());
        if (YEAR.matcher(words).matches() && Integer.parseInt(words) >= FIRST_YEAR) {
            return Integer.valueOf(words);
        }
        doubts.add(
                PageDoubt.NUMBER_UNREAD,
                line.get(),
                "The year of submission is no year from 2011 on: "
                        + Doubts.quoted(line.get().text()));
        return null;
    }

    private void compare(PageLine title, Optional<String> url, Sheet sheet, Doubts doubts) {
        PageTitle.of(title).ifPresent(named -> {
            if (planEnd != null && planEnd.year() != named.to()) {
                contradict(
                        Label.PLAN_END,
                        "The title ends in " + named.to() + ", the plan in " + planEnd.year(),
                        sheet,
                        doubts);
            }
            url.map(YEARS::matcher).filter(found -> found.find()).ifPresent(found -> {
                var years = found.group(1) + " – " + found.group(2);
                if (!years.equals(named.from() + " – " + named.to())) {
                    doubts.add(
                            PageDoubt.DATES_CONTRADICT,
                            title,
                            "The address carries the years " + years + ", the title " + named.from() + " – "
                                    + named.to());
                }
            });
        });
    }

    private Dates withoutContradiction(Sheet sheet, Doubts doubts) {
        if (submitted != null && submissionYear != null && submitted.year() != submissionYear) {
            contradict(
                    Label.DATE_SUBMITTED,
                    "The year of submission is " + submissionYear + ", the date submitted lies in " + submitted.year(),
                    sheet,
                    doubts);
        }
        if (submitted != null && planEnd != null && planEnd.lastDay().isBefore(submitted.firstDay())) {
            contradict(Label.PLAN_END, "The plan would end before it was submitted", sheet, doubts);
        }
        if (planEnd != null && termEnd != null && planEnd.lastDay().isAfter(termEnd.lastDay())) {
            contradict(
                    Label.DURATION,
                    "The plan ends " + planEnd.value() + ", after the term does, " + termEnd.value()
                            + "; the end of the term was left out",
                    sheet,
                    doubts);
            return new Dates(planEnd, null, submitted, submissionYear);
        }
        return this;
    }

    private static void contradict(Label label, String sentence, Sheet sheet, Doubts doubts) {
        var line =
                sheet.value(label).or(sheet::impliedDuration).or(sheet::title).orElseGet(sheet::last);
        doubts.add(PageDoubt.DATES_CONTRADICT, line, sentence);
    }
}
