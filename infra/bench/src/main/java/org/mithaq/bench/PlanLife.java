package org.mithaq.bench;

import static org.mithaq.bench.LargePlan.text;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.mithaq.command.eventlog.Ids;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.kernel.Standing;
import org.mithaq.command.plan.CommitmentCommand.AddMilestone;
import org.mithaq.command.plan.CommitmentCommand.ProposeCommitment;
import org.mithaq.command.plan.LifecycleCommand.DescribeActionPlan;
import org.mithaq.command.plan.LifecycleCommand.OpenActionPlan;
import org.mithaq.command.plan.PlanCommand;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanId;
import org.mithaq.plan.commitment.CommitmentId;
import org.mithaq.plan.commitment.MilestoneId;
import org.mithaq.plan.lifecycle.Member;
import org.mithaq.plan.lifecycle.Section;

/**
 * What every variant is given for each plan, ten commands of one event each: the plan is opened, then nine times changed,
 * as while it is being drafted.
 */
record PlanLife(PlanId id) {

    static final int COMMANDS = 10;

    /** How many of them change a plan that is there. */
    static final int UPDATES = COMMANDS - 1;

    /** Beyond the plans of {@link MadeLog}, beside which they may come to lie. */
    private static final AtomicLong MADE = new AtomicLong(900_000_000_000L);

    private static final String NARRATIVE = "What is decided is published.";

    /** That of a plan of which nobody has heard yet. */
    static PlanLife next() {
        return of(MADE.incrementAndGet());
    }

    /** Ids are equally long, so that a line can be made of another plan's. */
    static PlanLife of(long number) {
        return new PlanLife(new PlanId("plan-%012d".formatted(number)));
    }

    /** The command of this number, from 0 to 9. */
    PlanCommand command(int number) {
        return switch (number) {
            case 0 ->
                new OpenActionPlan(
                        id,
                        text("Open regions"),
                        List.of(new Member(new MemberId("oriental"), text("Oriental"))),
                        "simple",
                        new MonthOrDay("2030-06"),
                        null,
                        null,
                        null,
                        Language.EN);
            case 1 -> describe(Section.FOREWORD);
            case 2 -> describe(Section.CHALLENGES);
            case 3 -> propose("C1");
            case 4, 5 -> add("C1", number);
            case 6 -> propose("C2");
            case 7, 8 -> add("C2", number);
            case 9 -> describe(Section.PARTICIPANTS);
            default -> throw new IllegalArgumentException("A plan has ten commands here");
        };
    }

    Request<PlanCommand> request(int number) {
        var command = command(number);
        return new Request<>(
                command.stream(),
                Ids.next(),
                Instant.now(),
                null,
                "actor-1",
                "point-of-contact",
                Standing.FOR_ALL,
                null,
                null,
                null,
                command);
    }

    List<Request<PlanCommand>> requests() {
        return IntStream.range(0, COMMANDS).mapToObj(this::request).toList();
    }

    private PlanCommand describe(Section section) {
        return new DescribeActionPlan(id, section, text(NARRATIVE));
    }

    private PlanCommand propose(String commitment) {
        return new ProposeCommitment(
                id,
                new CommitmentId(commitment),
                text("Publish what is decided"),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private PlanCommand add(String commitment, int number) {
        return new AddMilestone(
                id,
                new CommitmentId(commitment),
                new MilestoneId(commitment + "." + number),
                text("A draft is published for comment"),
                null,
                null,
                null);
    }
}
