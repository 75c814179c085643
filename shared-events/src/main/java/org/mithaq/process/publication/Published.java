package org.mithaq.process.publication;

import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.definition.Definition;
import org.mithaq.process.definition.Rules;

/** A version of a process that plans can be bound to, under the pin by which they are. */
public record Published(ProcessRef ref, Rules rules) {

    public Definition definition() {
        return rules.definition();
    }
}
