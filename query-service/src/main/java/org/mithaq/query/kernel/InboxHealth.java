package org.mithaq.query.kernel;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Tells operators how the inbox is: UP, WAITING for what is away, or DOWN with the position that is missing. */
@Component("inboxHealthIndicator")
class InboxHealth implements HealthIndicator {

    private final Inbox inbox;
    private final Bookmarks bookmarks;

    InboxHealth(Inbox inbox, Bookmarks bookmarks) {
        this.inbox = inbox;
        this.bookmarks = bookmarks;
    }

    @Override
    public Health health() {
        var health =
                switch (inbox.state()) {
                    case InboxState.Up _ -> Health.up();
                    case InboxState.Waiting waiting ->
                        Health.status(new Status("WAITING")).withDetail("reason", waiting.reason());
                    case InboxState.Stopped stopped -> Health.down().withDetail("reason", stopped.reason());
                };
        return health.withDetail("position", bookmarks.read().position())
                .withDetail("rejected", inbox.rejected())
                .build();
    }
}
