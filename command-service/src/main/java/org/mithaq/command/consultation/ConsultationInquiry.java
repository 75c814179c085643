package org.mithaq.command.consultation;

import org.mithaq.command.kernel.Request;

/** Asks whether its sender may send a command about a consultation at all, before anything in it is kept. */
public record ConsultationInquiry(Request<? extends ConsultationCommand> request) {}
