package org.mithaq.process.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The verdict on one rule for a plan, and why.
 *
 * @param due the day until which it may be met, where there is one and it can be told; of something that recurs, that of the
 *     period for which the verdict is given
 * @param periods of something that recurs, each period that has begun
 * @param evidence the events that prove it, in the order in which they were recorded
 * @param because the values of the facts that were asked, as far as the record tells them
 * @param unknown the facts that were asked and that the record does not tell
 */
public record Judgement(
        Definition.Rule rule,
        Verdict verdict,
        Optional<LocalDate> due,
        List<Period> periods,
        List<UUID> evidence,
        Map<String, Object> because,
        List<String> unknown) {}
