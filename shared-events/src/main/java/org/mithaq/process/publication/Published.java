package org.mithaq.process.publication;

import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Rules;

/** A version of a process that plans can be bound to, under the pin by which they are, with the text of which the pin has the hash. */
public record Published(ProcessRef ref, String text, Rules rules) {

    public Definition definition() {
        return rules.definition();
    }
}
