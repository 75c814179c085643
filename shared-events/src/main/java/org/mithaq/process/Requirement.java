package org.mithaq.process;

import java.util.function.Predicate;
import org.mithaq.events.Text;
import org.mithaq.plan.PlanRecord;

/** What a process asks of a plan before a transition: a stable code, what it asks in words, and whether a plan meets it. */
public record Requirement(String code, Text title, Predicate<PlanRecord> met) {}
