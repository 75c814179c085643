package org.mithaq.query.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.plan.timer.TimerEvent.Kind;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Definition.Effect;
import org.mithaq.process.definition.Definition.Often.Times;
import org.mithaq.process.definition.Definition.Often.Within;
import org.mithaq.process.definition.Definition.Policy;
import org.mithaq.process.definition.Duty;
import org.mithaq.process.definition.Timer;
import org.mithaq.process.definition.Visibility;
import org.mithaq.process.definition.WorkingDays;
import org.mithaq.process.publication.Published;

/** A version of a process, as its text says it; {@code definition} is that text, of which {@code process} has the hash. */
public record ProcessAnswer(
        ProcessRef process,
        Text title,
        String source,
        int vocabulary,
        Map<String, Policy> policy,
        List<StageAnswer> stages,
        List<TransitionAnswer> transitions,
        List<RequirementAnswer> requirements,
        List<ObligationAnswer> obligations,
        List<TimerAnswer> timers,
        @Nullable CalendarAnswer calendar,
        Visibility visibility,
        String definition) {

    /** One of several, by its newest version. */
    public record Listed(ProcessRef process, Text title, String source, List<Integer> versions) {

        static Listed of(Published newest, List<Published> versions) {
            return new Listed(
                    newest.ref(),
                    newest.definition().title(),
                    newest.definition().source(),
                    versions.stream().map(one -> one.ref().version()).sorted().toList());
        }
    }

    /** A stage and the expression for the day on which it is entered. */
    public record StageAnswer(String id, Text title, String entered, boolean end) {}

    /** What moves a plan on; without a command it does so by itself. */
    @JsonInclude(Include.NON_EMPTY)
    public record TransitionAnswer(
            String command, List<String> from, String to, List<String> roles, List<String> requirements) {}

    /** What is to be so once, in expressions. */
    @JsonInclude(Include.NON_EMPTY)
    public record RequirementAnswer(
            String code,
            Text title,
            String source,
            Effect effect,
            String applies,
            String due,
            String met,
            String evidence,
            @Nullable DutyAnswer duty) {}

    /** Whose matter something is: the command that settles it, the roles that send it, and the members concerned. */
    @JsonInclude(Include.NON_EMPTY)
    public record DutyAnswer(String command, List<String> roles, String members) {

        static @Nullable DutyAnswer of(Duty duty) {
            return !duty.isGiven()
                    ? null
                    : new DutyAnswer(
                            duty.command(), duty.roles(), duty.members().text());
        }
    }

    /** The days on which offices are closed, between two days outside of which nobody knows. */
    public record CalendarAnswer(
            String source, LocalDate from, LocalDate until, List<DayOfWeek> weekend, List<LocalDate> holidays) {

        static CalendarAnswer of(WorkingDays days) {
            return new CalendarAnswer(
                    days.source(),
                    days.from(),
                    days.until(),
                    days.weekend().stream().sorted().toList(),
                    days.holidays().stream().sorted().toList());
        }
    }

    /** A day on which something is noticed unless it is settled, in expressions. */
    @JsonInclude(Include.NON_EMPTY)
    public record TimerAnswer(
            String code,
            Text title,
            String source,
            Kind kind,
            String on,
            String unless,
            @Nullable DutyAnswer duty) {

        static TimerAnswer of(Timer timer) {
            return new TimerAnswer(
                    timer.code(),
                    timer.title(),
                    timer.source(),
                    timer.kind(),
                    timer.on().text(),
                    timer.unless().text(),
                    DutyAnswer.of(timer.duty()));
        }
    }

    /** What is to happen again and again, in expressions. */
    @JsonInclude(Include.NON_EMPTY)
    public record ObligationAnswer(
            String code,
            Text title,
            String source,
            String counts,
            String from,
            String until,
            String within,
            String times,
            String per,
            @Nullable DutyAnswer duty) {

        static ObligationAnswer of(Definition.Obligation obligation) {
            return switch (obligation.often()) {
                case Within(var months) -> of(obligation, months.text(), "", "");
                case Times(var times, var per) -> of(obligation, "", times.text(), per.name());
            };
        }

        private static ObligationAnswer of(Definition.Obligation obligation, String within, String times, String per) {
            return new ObligationAnswer(
                    obligation.code(),
                    obligation.title(),
                    obligation.source(),
                    obligation.counts().text(),
                    obligation.from().text(),
                    obligation.until().text(),
                    within,
                    times,
                    per,
                    DutyAnswer.of(obligation.duty()));
        }
    }

    static ProcessAnswer of(Published published) {
        var definition = published.definition();
        return new ProcessAnswer(
                published.ref(),
                definition.title(),
                definition.source(),
                definition.vocabulary(),
                definition.policy(),
                definition.stages().stream()
                        .map(stage -> new StageAnswer(
                                stage.id(), stage.title(), stage.entered().text(), stage.end()))
                        .toList(),
                definition.transitions().stream()
                        .map(one -> new TransitionAnswer(
                                one.command(), one.from(), one.to(), one.roles(), one.requirements()))
                        .toList(),
                definition.requirements().stream()
                        .map(ProcessAnswer::requirement)
                        .toList(),
                definition.obligations().stream().map(ObligationAnswer::of).toList(),
                definition.timers().stream().map(TimerAnswer::of).toList(),
                definition.workingDays().map(CalendarAnswer::of).orElse(null),
                definition.visibility(),
                published.text());
    }

    private static RequirementAnswer requirement(Definition.Requirement requirement) {
        return new RequirementAnswer(
                requirement.code(),
                requirement.title(),
                requirement.source(),
                requirement.effect(),
                requirement.applies().text(),
                requirement.due().text(),
                requirement.met().text(),
                requirement.evidence().text(),
                DutyAnswer.of(requirement.duty()));
    }
}
