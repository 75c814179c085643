package org.mithaq.command.evidence;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.mithaq.events.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** Which files are known to be damaged. Everything else is served meanwhile, so the service is degraded and not down. */
public final class Condition implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Condition.class);
    private static final Status DEGRADED = new Status("DEGRADED", "Evidence is damaged");
    private static final int SHOWN = 20;

    private final Set<String> damaged = new ConcurrentSkipListSet<>();

    void damaged(Sha256 sha256) {
        if (damaged.add(sha256.value())) {
            LOG.error("DAMAGED evidence: the bytes kept under {} are missing or others", sha256.value());
        }
    }

    void whole(Sha256 sha256) {
        if (damaged.remove(sha256.value())) {
            LOG.info("The evidence under {} is whole again", sha256.value());
        }
    }

    @Override
    public Health health() {
        var health = damaged.isEmpty() ? Health.up() : Health.status(DEGRADED);
        return health.withDetail("damaged", damaged.size())
                .withDetail("files", damaged.stream().limit(SHOWN).toList())
                .build();
    }
}
