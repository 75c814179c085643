package org.mithaq.process.definition;

import org.mithaq.events.Text;
import org.mithaq.plan.timer.TimerEvent.Kind;
import org.mithaq.process.definition.Definition.Expression;

/**
 * What is to be noticed when a day has come, unless it is settled by then.
 *
 * @param code stable over all versions, and no other rule's
 * @param source where it was read, or who chose it
 * @param on the day; nothing is to be noticed as long as the record does not tell it
 * @param unless what settles it
 * @param duty whose matter it is then
 */
public record Timer(
        String code, Text title, String source, Kind kind, Expression on, Expression unless, Duty duty, int line) {}
