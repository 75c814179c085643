package org.mithaq.query.checkpoints;

import org.mithaq.query.kernel.InboxState;
import org.mithaq.query.kernel.TopicCopy;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Tells operators whether this copy of the log agrees with what was signed: DOWN, with sentences, if it does not. */
@Component("checkpointsHealthIndicator")
class CheckpointsHealth implements HealthIndicator {

    private final Comparison comparison;
    private final TopicCopy copy;
    private final CheckpointCopy keeper;
    private final LogKeys keys;

    CheckpointsHealth(
            Comparison comparison, @Qualifier("checkpointCopy") TopicCopy copy, CheckpointCopy keeper, LogKeys keys) {
        this.comparison = comparison;
        this.copy = copy;
        this.keeper = keeper;
        this.keys = keys;
    }

    @Override
    public Health health() {
        var agreement = comparison.agreement();
        var health = begin(agreement)
                .withDetail("tree", agreement.treeSize())
                .withDetail("rejected", keeper.rejected())
                .withDetail("unknownKey", agreement.unknown());
        if (agreement.newest() != null) {
            health.withDetail("agreesUpTo", agreement.newest().size());
        }
        var trouble = keys.known().trouble();
        return (trouble.isEmpty() ? health : health.withDetail("keys", trouble)).build();
    }

    private Health.Builder begin(Agreement agreement) {
        if (!agreement.alarms().isEmpty()) {
            return Health.down()
                    .withDetail(
                            "alarms",
                            agreement.alarms().stream().map(Alarm::sentence).toList());
        }
        if (!comparison.failure().isEmpty()) {
            return Health.down().withDetail("reason", comparison.failure());
        }
        return switch (copy.state()) {
            case InboxState.Up _ -> Health.up();
            case InboxState.Waiting waiting ->
                Health.status(new Status("WAITING")).withDetail("reason", waiting.reason());
            case InboxState.Stopped stopped -> Health.down().withDetail("reason", stopped.reason());
        };
    }
}
