package org.mithaq.process.publication;

import org.mithaq.events.Event;
import org.mithaq.events.EventName;
import org.mithaq.events.Text;
import org.mithaq.plan.lifecycle.ProcessRef;

/** What happens to a process in the stream {@code process/{id}}: a version is published, and never changes. */
public sealed interface ProcessEvent extends Event {

    /** Plans can be opened on this version; {@code definition} is its text, of which the pin has the hash. */
    @EventName("process.version-published.v1")
    record VersionPublished(ProcessRef process, String definition) implements ProcessEvent {}

    /** No further plan is opened on this version; those that are bound to it stay bound. */
    @EventName("process.version-retired.v1")
    record VersionRetired(ProcessRef process, Text reason) implements ProcessEvent {}
}
