package org.mithaq.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that gets no answer: the status, a stable code, a sentence, and where it is at fault. */
public final class Problem extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** The parameter at fault, and what is wrong with it. */
    public record Fault(String parameter, String detail) {}

    /** The body of RFC 9457. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(
            String type,
            String title,
            int status,
            @Nullable String detail,
            String code,
            @Nullable List<Fault> errors) {}

    private final HttpStatus status;
    private final String code;
    private final transient List<Fault> faults;

    private Problem(HttpStatus status, String code, String sentence, List<Fault> faults) {
        super(sentence);
        this.status = status;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    public static Problem of(HttpStatus status, String code, String sentence) {
        return new Problem(status, code, sentence, List.of());
    }

    public static Problem unknownPlan(String plan) {
        return of(HttpStatus.NOT_FOUND, "plan.unknown", "There is no plan " + plan + " here in this view");
    }

    static Problem badParameter(String parameter, String sentence) {
        return new Problem(
                HttpStatus.BAD_REQUEST, "request.parameter", sentence, List.of(new Fault(parameter, sentence)));
    }

    public HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    /** Whether asking again soon may help. */
    boolean passes() {
        return status == HttpStatus.SERVICE_UNAVAILABLE;
    }

    Body body(String title) {
        return new Body(
                "urn:mithaq:problem:" + code,
                title,
                status.value(),
                getMessage(),
                code,
                faults.isEmpty() ? null : faults);
    }
}
