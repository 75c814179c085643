package org.mithaq.plan.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportCommented;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportPublished;
import org.mithaq.plan.monitoring.MonitoringEvent.ReportSubmitted;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** A report with its two days, that of its submission and that of its publication, and what was said of its facts. */
public record Report(
        @Nullable Recorded<ReportSubmitted> submitted,
        @Nullable Recorded<ReportPublished> published,
        PMap<String, Recorded<ReportCommented>> comments) {

    static final Report UNKNOWN = new Report(null, null, OrderedPMap.empty());

    /** What was handed in. */
    public ReportSubmitted terms() {
        return told().event();
    }

    /** Its submission. */
    public Recorded<ReportSubmitted> told() {
        if (submitted == null) {
            throw new IllegalStateException("Only reports that were submitted are shown");
        }
        return submitted;
    }

    /** The day on which everybody could read it, if it came. */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(published).map(Recorded::occurredOn);
    }

    /** Whether on this day it is handed in and not published yet, so that its facts can still be put right. */
    public boolean isOpenToCommentsOn(LocalDate day) {
        return !told().occurredOn().isAfter(day)
                && publishedOn().filter(published -> published.isBefore(day)).isEmpty();
    }

    /** The comments in the order in which they were made. */
    public List<Recorded<ReportCommented>> commentsInOrder() {
        return comments.values().stream().sorted(Recorded.AS_IT_HAPPENED).toList();
    }

    Report with(Recorded<ReportSubmitted> told) {
        return new Report(Recorded.later(submitted, told), published, comments);
    }

    Report publishedBy(Recorded<ReportPublished> told) {
        return new Report(submitted, Recorded.later(published, told), comments);
    }

    Report plus(Recorded<ReportCommented> comment) {
        var key = comment.event().commentId().key();
        return new Report(submitted, published, comments.plus(key, Recorded.later(comments.get(key), comment)));
    }
}
