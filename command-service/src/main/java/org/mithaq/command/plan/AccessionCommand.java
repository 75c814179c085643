package org.mithaq.command.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Absent;
import org.mithaq.events.Evidence;
import org.mithaq.events.Invalid;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Written;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.Thing;

/** What can be wished until OGP has taken a plan: support, membership, adoption by councils, and what becomes of a submission. */
public sealed interface AccessionCommand extends CourseCommand {

    /** Records the letter of support of a head of government, of one member or of all; told again, the last letter holds. */
    record SendLetterOfSupport(PlanId planId, @Nullable MemberId member, Evidence letter, List<Phrase> leaders)
            implements AccessionCommand {
        public SendLetterOfSupport {
            leaders = Absent.asEmpty(leaders);
            Invalid.unless(leaders.size() <= 100, "/leaders", "At most 100 leaders are named");
        }

        @Override
        public Thing thing() {
            return Thing.letterOfSupport(member);
        }
    }

    /** OGP accepts those who make the plan. */
    record AcceptMembership(
            PlanId planId,
            @Nullable Phrase cohort,
            @Nullable MonthOrDay termEnd) implements AccessionCommand {
        @Override
        public Thing thing() {
            return Thing.MEMBERSHIP;
        }
    }

    /** The council of a member adopts the plan. */
    record AdoptByCouncil(
            PlanId planId,
            MemberId member,
            @Nullable Text session,
            @Nullable Evidence deliberation,
            @Nullable Integer inFavour,
            @Nullable Integer against,
            @Nullable Integer abstained,
            @Nullable Sha256 textHash)
            implements AccessionCommand {
        public AdoptByCouncil {
            Text.title(session, "/session");
            votes(inFavour, "/inFavour");
            votes(against, "/against");
            votes(abstained, "/abstained");
            // Where votes are equal that of the president decides in many councils.
            Invalid.unless(
                    inFavour == null || against == null || inFavour >= against,
                    "/against",
                    "With more votes against than in favour a council declines");
        }

        private static void votes(@Nullable Integer votes, String pointer) {
            Invalid.unless(
                    votes == null || (votes >= 0 && votes <= 10_000), pointer, "Votes are counted from 0 to 10000");
        }

        @Override
        public Thing thing() {
            return Thing.council(member);
        }
    }

    /** The council of a member refuses the plan; it can still adopt it later. */
    record DeclineByCouncil(
            PlanId planId,
            MemberId member,
            Text reason,
            @Nullable Text session) implements AccessionCommand {
        public DeclineByCouncil {
            Text.title(session, "/session");
        }

        @Override
        public Thing thing() {
            return Thing.council(member);
        }
    }

    /** OGP acknowledges the submission that stands. */
    record AcknowledgeSubmission(PlanId planId, @Nullable String reference) implements AccessionCommand {
        public AcknowledgeSubmission {
            Written.line(reference, "/reference", Text.TITLE);
        }

        @Override
        public Thing thing() {
            return Thing.HANDLING;
        }
    }

    /** OGP returns the submission with reasons; the plan can then be submitted again. */
    record ReturnSubmission(PlanId planId, Text reason, List<Text> points) implements AccessionCommand {
        public ReturnSubmission {
            points = Absent.asEmpty(points);
            Invalid.unless(points.size() <= 100, "/points", "At most 100 points are made");
        }

        @Override
        public Thing thing() {
            return Thing.HANDLING;
        }
    }
}
