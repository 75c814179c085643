package org.mithaq.local.demo.region;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The commands of two years in the life of a plan of two imaginary regions. The same id, seed and last day give the same
 * commands, byte for byte.
 */
public record DemonstrationPlan(String id, long seed, LocalDate last) {

    public static final String ID = "demonstration-region";
    public static final String CONSULTATION = "demonstration-region-proposals";
    public static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");

    private static final long SEED = 20_250_402;

    /** The one that the demonstration shows, whose story ends on this day. */
    public static DemonstrationPlan until(LocalDate last) {
        return new DemonstrationPlan(ID, SEED, last);
    }

    /** The one that was opened on this day. */
    public static DemonstrationPlan openedOn(LocalDate first) {
        return until(new Days(first).on(Days.LAST));
    }

    /** Everything that is told of the plan, in this order. */
    public List<Step> steps() {
        var script = Script.ofPlan(id, seed, Days.until(last));
        new Preparation(script).write();
        new Workshops(script).write();
        new Supervision(script).write();
        new Promises(script).write();
        new Endorsements(script).write();
        new Course(script).write();
        new Submission(script).write();
        new CarryingOut(script).write();
        new FollowUp(script).write();
        new LookingAfter(script).write();
        new Amendments(script).write();
        new Mistakes(script).write();
        return script.steps();
    }

    /** Everything that is told of the consultation on it, in this order, once all is told of the plan. */
    public List<Step> consultation() {
        var script = Script.ofConsultation(id.equals(ID) ? CONSULTATION : id + "-proposals", seed, Days.until(last));
        new Proposals(script, id).write();
        return script.steps();
    }
}
