package org.mithaq.reliability.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of a plan, by whom and when: a wish, or what a correction tells an event to have been. {@code passedOver} are
 * the rules that the corrected event had passed over.
 */
record Asked(
        String command,
        ObjectNode own,
        Optional<LocalDate> saidDay,
        LocalDate receivedOn,
        LocalDate today,
        Wish.Sender sender,
        JsonNode onBehalfOf,
        boolean isHistory,
        List<String> passedOver) {

    static Asked of(Wish wish, LocalDate today) {
        return new Asked(
                wish.command(),
                wish.own(),
                wish.saidDay(),
                today,
                today,
                wish.sender(),
                People.onBehalfOf(wish.body()),
                wish.isHistory(),
                List.of());
    }

    /** The same asked of the event that is corrected, as if it had come when that was received. */
    Asked again(String made, ObjectNode payload, LocalDate day, LocalDate received, List<String> overridden) {
        return new Asked(made, payload, Optional.of(day), received, today, sender, onBehalfOf, isHistory, overridden);
    }

    LocalDate day() {
        return saidDay.orElse(today);
    }

    /** A wish comes on its day of receipt, whatever earlier day it names; what comes from a document has its day. */
    Optional<LocalDate> receivedLater() {
        return Optional.of(receivedOn).filter(received -> !isHistory && received.isAfter(day()));
    }

    /** Whether this rule may be passed over. */
    boolean passes(String code) {
        return isHistory || passedOver.contains(code);
    }
}
