package org.mithaq.process.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.process.Facts;
import org.mithaq.process.definition.Definition.Stage;
import org.mithaq.process.definition.Rules.Answer;

/** The stages of a process in their order, and when a plan entered each, as far as it did or is known to. */
public record Stages(List<Entered> all) {

    /** A stage and the day on which a plan entered it, or will if nothing more happens. */
    public record Entered(Stage stage, Optional<LocalDate> on) {

        /** Whether it was entered by the end of this day. */
        public boolean by(LocalDate day) {
            return on.filter(entered -> !entered.isAfter(day)).isPresent();
        }
    }

    public Stages {
        all = List.copyOf(all);
    }

    public static Stages of(Rules rules, Facts facts) {
        return new Stages(rules.definition().stages().stream()
                .map(stage -> new Entered(stage, entered(rules.ask(stage.entered(), facts))))
                .toList());
    }

    /** The stage in which the plan stands on a day: the last one that it entered by then, or else the first one. */
    public Stage on(LocalDate day) {
        return all.stream()
                .filter(entered -> entered.by(day))
                .reduce((_, later) -> later)
                .orElse(all.getFirst())
                .stage();
    }

    /** The stages in which the plan stood at some time of a day: nobody tells in which order things happened on one day. */
    public List<Stage> during(LocalDate day) {
        return Stream.concat(
                        Stream.of(on(day.minusDays(1))),
                        all.stream()
                                .filter(entered -> entered.on().equals(Optional.of(day)))
                                .map(Entered::stage))
                .toList();
    }

    private static Optional<LocalDate> entered(Answer answer) {
        return answer instanceof Answer.Told(var day) ? Optional.of((LocalDate) day) : Optional.empty();
    }
}
