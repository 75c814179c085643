package org.mithaq.command.kernel;

import java.util.ArrayList;
import java.util.List;

/**
 * How a command passes the rules that bind wishes and not history: a wish is refused by the first one that it breaks; what
 * carries a source passes, and each rule that it passed over is named in the event.
 */
public final class Passing {

    private final boolean history;
    private final List<String> passedOver;
    private final List<String> overridden = new ArrayList<>();

    public Passing(Received<?> received) {
        this.history = received.isHistory();
        this.passedOver = received.passedOver();
    }

    /** Refuses a wish that breaks this rule; notes it for history. */
    public Passing unless(boolean met, String code, String sentence) {
        return unless(Rejected.Kind.RULE, met, code, sentence);
    }

    /** As {@link #unless(boolean, String, String)}, with a refusal of this kind. */
    public Passing unless(Rejected.Kind kind, boolean met, String code, String sentence) {
        if (!met && !passes(code)) {
            throw new Rejected(kind, code, sentence, List.of());
        }
        if (!met) {
            overridden.add(code);
        }
        return this;
    }

    /** Refuses a wish that lacks any of these requirements, naming all; notes them for history. */
    public Passing unlessAll(List<Rejected.Fault> missing, String code, String sentence) {
        if (!missing.stream().map(Rejected.Fault::pointer).allMatch(this::passes)) {
            throw new Rejected(Rejected.Kind.RULE, code, sentence, missing);
        }
        missing.forEach(requirement -> overridden.add(requirement.pointer()));
        return this;
    }

    /** Notes a rule that was passed over. */
    public void overrides(String code) {
        overridden.add(code);
    }

    /** Whether a rule of this code may be passed over. */
    public boolean passes(String code) {
        return history || passedOver.contains(code);
    }

    /** The codes of the rules that were passed over. */
    public List<String> overridden() {
        return List.copyOf(overridden);
    }
}
