package org.mithaq.plan.course;

import org.mithaq.events.Recorded;

/** How far a plan has come in the hands of OGP, councils and time. */
public record Course(Accession accession, Ending ending) {

    public static final Course NONE = new Course(Accession.NONE, Ending.NONE);

    public Course after(Recorded<CourseEvent> recorded) {
        return switch (recorded.event()) {
            case AccessionEvent e -> new Course(accession.after(recorded.as(e)), ending);
            case EndingEvent e -> new Course(accession, ending.after(recorded.as(e)));
        };
    }
}
