package org.mithaq.query.history;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators which read models stand still. */
@Component("readModelsHealthIndicator")
class ReadModelsHealth implements HealthIndicator {

    private final ReadModels models;

    ReadModelsHealth(ReadModels models) {
        this.models = models;
    }

    @Override
    public Health health() {
        var failures = models.failures();
        return (failures.isEmpty() ? Health.up() : Health.down())
                .withDetails(failures)
                .build();
    }
}
