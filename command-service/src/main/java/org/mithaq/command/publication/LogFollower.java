package org.mithaq.command.publication;

import java.util.List;
import org.mithaq.command.publication.Feed.Numbered;

/** Goes along with the publication of the log, on its thread: what takes time or may fail is done elsewhere. */
public interface LogFollower {

    /** From now on this process publishes the log; so far it is published up to this position. */
    void begun(long position);

    /** Kafka has these lines, each under its position. */
    void published(List<Numbered> lines);
}
