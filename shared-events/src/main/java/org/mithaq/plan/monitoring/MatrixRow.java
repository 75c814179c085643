package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.commitment.CommitmentId;

/** What a monitoring matrix says of one commitment in its period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatrixRow(
        CommitmentId commitmentId,
        Text actions,
        @Nullable Text results,
        @Nullable Text indicators,
        @Nullable Text constraints) {}
