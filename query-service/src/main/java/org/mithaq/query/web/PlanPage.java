package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.lists.RecordedList;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.plan.CommitmentAnswer;
import org.mithaq.query.plan.PlanAnswer;
import org.mithaq.query.plan.Plans;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page that shows a plan begins with: the plan as it stood on the day asked for, and how things are said. */
@Component
class PlanPage {

    private final Plans plans;
    private final MessageSource messages;

    PlanPage(Plans plans, MessageSource messages) {
        this.plans = plans;
        this.messages = messages;
    }

    /** Lays the plan of this id, as of this day if one is named, before a template, as {@code plan}, {@code today}, {@code position}, {@code lists}, {@code frame} and {@code words}. */
    Plans.Told open(String id, @Nullable String asOf, HttpServletRequest request, Model model) {
        var plan = Parameters.plan(id);
        var day = Parameters.date("asOf", asOf);
        var told = plans.tell(plan, new View(day, null)).orElseThrow(() -> Problem.unknownPlan(id));
        // A day to come shows what today shows, and says so.
        var frame = Frame.of(request, day == null ? null : told.today());
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
        model.addAttribute("plan", told.plan());
        model.addAttribute("today", told.today());
        model.addAttribute("position", told.position());
        model.addAttribute(
                "parked", told.plan().parked() == null ? null : told.plan().version());
        model.addAttribute("lists", RecordedList.values());
        return told;
    }

    /** A commitment of the plan; an id that it does not have is an address that leads nowhere. */
    static CommitmentAnswer commitment(PlanAnswer plan, String id) {
        return Stream.concat(plan.commitments().stream(), plan.formerCommitments().stream())
                .filter(commitment -> commitment.commitmentId().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND, "commitment.unknown", "The plan has no commitment of that name"));
    }
}
