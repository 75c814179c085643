package org.mithaq.plan.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Text;

/** What a partner takes upon itself in an agreement, and until when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Obligation(
        ObligationId obligationId, Text text, @Nullable Due due) {}
