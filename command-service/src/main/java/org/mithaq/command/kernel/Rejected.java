package org.mithaq.command.kernel;

import java.io.Serial;
import java.util.List;
import java.util.function.Supplier;

/**
 * A wish that is refused: a stable code for programs, a sentence for people, and the fields or requirements at fault. It is
 * not an error of the software, so it carries no stack trace.
 */
public final class Rejected extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** What kind of refusal it is, and so with which status it is answered. */
    public enum Kind {
        INVALID(422),
        MALFORMED(400),
        FORBIDDEN(403),
        UNKNOWN(404),
        RULE(409),
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        BUSY(503),
        TOO_MANY(429),
        METHOD(405),
        NOT_ACCEPTABLE(406),
        UNAUTHENTICATED(401),
        TOO_SLOW(408),
        DEFECT(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        /** Whether the refusal is kept in the log, if the command was well formed and its sender is known. */
        public boolean isKept() {
            return this == FORBIDDEN || this == RULE || this == STALE;
        }
    }

    /** One field or requirement at fault: a JSON pointer into the command (empty for the whole) and a sentence. */
    public record Fault(String pointer, String detail) {}

    private final Kind kind;
    private final String code;
    private final transient List<Fault> faults;

    public Rejected(Kind kind, String code, String sentence, List<Fault> faults) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.code = code;
        this.faults = List.copyOf(faults);
    }

    /** Refused by a rule. */
    public Rejected(String code, String sentence) {
        this(Kind.RULE, code, sentence, List.of());
    }

    public static Rejected invalid(String pointer, String sentence) {
        return new Rejected(Kind.INVALID, "command.invalid", sentence, List.of(new Fault(pointer, sentence)));
    }

    /** Refused by a rule that one field of the command breaks. */
    public static Rejected pointing(String code, String pointer, String sentence) {
        return new Rejected(Kind.RULE, code, sentence, List.of(new Fault(pointer, sentence)));
    }

    /** What a field names does not exist; the refusal is not kept. */
    public static Rejected unknown(String code, String pointer, String sentence) {
        return new Rejected(Kind.UNKNOWN, code, sentence, List.of(new Fault(pointer, sentence)));
    }

    /** Does this; where it is refused, the fields at fault are those of the part of the command under this pointer. */
    public static <T> T within(String part, Supplier<T> decision) {
        try {
            return decision.get();
        } catch (Rejected rejected) {
            var faults = rejected.faults().stream()
                    .map(fault ->
                            fault.pointer().startsWith("/") ? new Fault(part + fault.pointer(), fault.detail()) : fault)
                    .toList();
            throw new Rejected(rejected.kind(), rejected.code(), rejected.sentence(), faults);
        }
    }

    /** Refuses by a rule unless it is met. */
    public static void unless(boolean met, String code, String sentence) {
        if (!met) {
            throw new Rejected(code, sentence);
        }
    }

    /** As {@link #unless(boolean, String, String)}, pointing to the field of the command that breaks the rule. */
    public static void unless(boolean met, String code, String pointer, String sentence) {
        if (!met) {
            throw pointing(code, pointer, sentence);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    public List<Fault> faults() {
        return faults;
    }
}
