package org.mithaq.command.consultation;

import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Request;

/** A command about a consultation on its way to its record, with {@code words}: what the log may know of the text in it. */
public record ConsultationRequest(
        Request<? extends ConsultationCommand> request,
        @Nullable Words words) {}
