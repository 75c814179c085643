package org.mithaq.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A refusal as RFC 9457 has it: {@code code} is stable, {@code title} in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(String type, String title, int status, String detail, String code, List<Fault> errors) {

    /** What is at fault: a field of the command by its JSON pointer, or a requirement by its code. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Fault(String pointer, String detail) {}
}
