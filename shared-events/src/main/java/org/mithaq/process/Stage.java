package org.mithaq.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;

/** A stage of a plan's life under a process: its id, its name, and the day on which a plan entered it, if it did. */
public record Stage(String id, Text title, Function<PlanRecord, Optional<LocalDate>> entered) {}
