package org.mithaq.plan.commitment;

import org.jspecify.annotations.Nullable;
import org.mithaq.plan.PlanId;

/** The same project in another plan, such as a programme of REMACTO; under its id there, if it has one. */
public record SharedProject(PlanId planId, @Nullable CommitmentId commitmentId) {}
