package org.mithaq.process.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mithaq.events.Text;

/**
 * What waits for somebody in a plan, and the command by which they settle it.
 *
 * @param code the rule by which it waits; of a step, the command
 * @param title what is asked; of a step, the stage to which it leads
 * @param source where the rule was read
 * @param roles for whom it waits
 * @param members the members of the plan for whom it is not settled
 * @param since the first day since which it has waited without a break, as far as the record tells
 * @param until the day until which there is time, if there is such a day
 * @param missing of a step, the codes of the requirements that block it
 */
public record Task(
        Kind kind,
        String code,
        Text title,
        String source,
        String command,
        List<String> roles,
        List<String> members,
        Optional<LocalDate> since,
        Optional<LocalDate> until,
        List<String> missing) {

    /** By which kind of rule it waits. */
    public enum Kind {
        STEP,
        REQUIREMENT,
        OBLIGATION,
        REMIND,
        ESCALATE,
        STALLED,
        LAPSED
    }

    public Task {
        roles = List.copyOf(roles);
        members = List.copyOf(members);
        missing = List.copyOf(missing);
    }
}
