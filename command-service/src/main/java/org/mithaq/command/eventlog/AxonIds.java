package org.mithaq.command.eventlog;

import org.axonframework.common.IdentifierFactory;

/** The ids that Axon gives to messages, and so to events; it finds this class as a service. */
public final class AxonIds extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return Ids.next().toString();
    }
}
