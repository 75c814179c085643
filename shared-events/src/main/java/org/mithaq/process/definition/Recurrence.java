package org.mithaq.process.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How often something is to happen, from one day to another, and what became of it up to today: a function of days. */
final class Recurrence {

    private final LocalDate from;
    private final LocalDate until;
    private final LocalDate today;
    private final List<Happened> happened;

    /** What counts, and the day on which it happened. */
    record Happened(LocalDate on, UUID event) {}

    Recurrence(LocalDate from, Optional<LocalDate> until, LocalDate today, List<Happened> happened) {
        this.from = from;
        this.until = until.orElse(LocalDate.MAX);
        this.today = today;
        this.happened = happened.stream()
                .filter(one -> !one.on().isBefore(from)
                        && !one.on().isAfter(this.until)
                        && !one.on().isAfter(today))
                .sorted(Comparator.comparing(Happened::on))
                .toList();
    }

    /** Never longer than so many months after the beginning, and after what happened last. */
    List<Period> within(long months) {
        var periods = new ArrayList<Period>();
        var begin = from;
        var next = 0;
        while (true) {
            var due = begin.plusMonths(months);
            var inTime = next;
            while (inTime < happened.size() && !happened.get(inTime).on().isAfter(due)) {
                inTime++;
            }
            if (inTime == next && inTime < happened.size()) {
                inTime++;
                periods.add(new Period(begin, due, events(next, inTime), Verdict.NOT_MET));
            } else if (inTime > next) {
                periods.add(new Period(begin, due, events(next, inTime), Verdict.MET));
            } else {
                open(begin, due).ifPresent(periods::add);
                return periods;
            }
            begin = happened.get(inTime - 1).on();
            next = inTime;
        }
    }

    /** So many times in each of these periods that lies wholly between the two days. */
    List<Period> times(long times, Per per) {
        var periods = new ArrayList<Period>();
        for (var begin = per.first(from); !begin.isAfter(today); begin = per.next(begin)) {
            var due = per.next(begin).minusDays(1);
            if (due.isAfter(until)) {
                break;
            }
            var within = events(before(begin), before(due.plusDays(1)));
            periods.add(new Period(begin, due, within, verdict(within.size() >= times, due)));
        }
        return periods;
    }

    /** Nothing more is asked once the end comes first. */
    private Optional<Period> open(LocalDate begin, LocalDate due) {
        return due.isAfter(until) || begin.isAfter(today)
                ? Optional.empty()
                : Optional.of(new Period(begin, due, List.of(), verdict(false, due)));
    }

    private Verdict verdict(boolean met, LocalDate due) {
        if (met) {
            return Verdict.MET;
        }
        return today.isAfter(due) ? Verdict.NOT_MET : Verdict.NOT_YET_DUE;
    }

    private List<UUID> events(int first, int after) {
        return happened.subList(first, after).stream().map(Happened::event).toList();
    }

    /** How many happened before this day. */
    private int before(LocalDate day) {
        var low = 0;
        var high = happened.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (happened.get(middle).on().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
