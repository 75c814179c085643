package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of a plan, by whom and when: a wish, or what a correction tells an event to have been. {@code passedOver} are
 * the rules that the corrected event had passed over.
 */
record Asked(
        String command,
        ObjectNode own,
        Optional<LocalDate> saidDay,
        LocalDate today,
        Wish.Sender sender,
        boolean isHistory,
        List<String> passedOver) {

    static Asked of(Wish wish, LocalDate today) {
        return new Asked(wish.command(), wish.own(), wish.saidDay(), today, wish.sender(), wish.isHistory(), List.of());
    }

    /** The same asked of the event that is corrected. */
    Asked again(String made, ObjectNode payload, LocalDate day, List<String> overridden) {
        return new Asked(made, payload, Optional.of(day), today, sender, isHistory, overridden);
    }

    LocalDate day() {
        return saidDay.orElse(today);
    }

    /** Whether this rule may be passed over. */
    boolean passes(String code) {
        return isHistory || passedOver.contains(code);
    }
}
