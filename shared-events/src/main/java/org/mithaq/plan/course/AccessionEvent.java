package org.mithaq.plan.course;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.EventName;
import org.mithaq.events.Evidence;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.plan.MemberId;

/** What happens until OGP has taken a plan: support, membership, the councils of its members, and what OGP says of a submission. */
public sealed interface AccessionEvent extends CourseEvent {

    /** What a council decides on the plan of its member; its last word holds. */
    sealed interface Deliberation extends AccessionEvent {
        MemberId member();
    }

    /** What OGP says of the submission that stands on that day. */
    sealed interface Handling extends AccessionEvent {}

    /** The head of a government supports the plan, of one member or of all; {@code leaders} commit themselves with it. */
    @EventName("course.letter-of-support-sent.v1")
    record LetterOfSupportSent(@Nullable MemberId member, Evidence letter, List<Text> leaders)
            implements AccessionEvent {
        public LetterOfSupportSent {
            leaders = Absent.asEmpty(leaders);
        }
    }

    /** OGP accepts those who make the plan; {@code termEnd} is the end of the administration's term as OGP noted it. */
    @EventName("course.membership-accepted.v1")
    record MembershipAccepted(
            @Nullable Text cohort, @Nullable MonthOrDay termEnd) implements AccessionEvent {}

    /** {@code textHash} names the text that the council had before it. */
    @EventName("course.adopted-by-council.v1")
    record AdoptedByCouncil(
            MemberId member,
            @Nullable Text session,
            @Nullable Evidence deliberation,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable Sha256 textHash,
            List<String> overridden)
            implements Deliberation {
        public AdoptedByCouncil {
            overridden = Absent.asEmpty(overridden);
        }
    }

    @EventName("course.declined-by-council.v1")
    record DeclinedByCouncil(
            MemberId member, Text reason, @Nullable Text session, List<String> overridden) implements Deliberation {
        public DeclinedByCouncil {
            overridden = Absent.asEmpty(overridden);
        }
    }

    @EventName("course.submission-acknowledged.v1")
    record SubmissionAcknowledged(@Nullable String reference, List<String> overridden) implements Handling {
        public SubmissionAcknowledged {
            overridden = Absent.asEmpty(overridden);
        }
    }

    /** The submission stands no longer; {@code points} are what is to be done before the next one. */
    @EventName("course.submission-returned.v1")
    record SubmissionReturned(Text reason, List<Text> points, List<String> overridden) implements Handling {
        public SubmissionReturned {
            points = Absent.asEmpty(points);
            overridden = Absent.asEmpty(overridden);
        }
    }
}
