package org.mithaq.query.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.tasks.Task;

/**
 * What waits for somebody in a plan: since when, until when, by which rule of which process, and the command that settles it.
 * {@code version} is the one of the plan that was looked at.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record InboxItem(
        String planId,
        @Nullable Text planTitle,
        int version,
        ProcessRef process,
        Task.Kind kind,
        String code,
        Text title,
        String source,
        String command,
        List<String> roles,
        List<String> members,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> missing) {}
