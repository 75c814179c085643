package org.mithaq.query.people;

import org.mithaq.query.kernel.InboxState;
import org.mithaq.query.kernel.TopicCopy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Tells operators whether names that are erased go from here too. */
@Component("peopleHealthIndicator")
class PeopleHealth implements HealthIndicator {

    private final TopicCopy copy;

    PeopleHealth(@Qualifier("peopleCopy") TopicCopy copy) {
        this.copy = copy;
    }

    @Override
    public Health health() {
        return switch (copy.state()) {
            case InboxState.Up _ -> Health.up().build();
            case InboxState.Waiting waiting ->
                Health.status(new Status("WAITING"))
                        .withDetail("reason", waiting.reason())
                        .build();
            case InboxState.Stopped stopped ->
                Health.down().withDetail("reason", stopped.reason()).build();
        };
    }
}
