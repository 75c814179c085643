package org.mithaq.plan.lifecycle;

import org.mithaq.events.Sha256;

/** The version of a process to which a plan is bound, pinned by its hash. */
public record ProcessRef(String id, int version, Sha256 sha256) {}
