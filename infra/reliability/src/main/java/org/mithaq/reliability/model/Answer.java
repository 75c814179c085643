package org.mithaq.reliability.model;

import java.time.LocalDate;
import tools.jackson.databind.node.ObjectNode;

/** What a wish is answered with. */
public sealed interface Answer {

    Answer UNCHANGED = new Unchanged();

    /** It became one event. */
    record Accepted(String type, LocalDate on, ObjectNode data) implements Answer {}

    /** It was already so: no event and no error. */
    record Unchanged() implements Answer {}

    /** It was refused. */
    record Refused(int status, String code) implements Answer {}
}
