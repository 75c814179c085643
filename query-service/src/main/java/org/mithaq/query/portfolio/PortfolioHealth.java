package org.mithaq.query.portfolio;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Counts the plans whose streams are parked; that is for people to look at, and stops nobody else's plan. */
@Component("plansHealthIndicator")
class PortfolioHealth implements HealthIndicator {

    private final Portfolio portfolio;

    PortfolioHealth(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("parked", portfolio.parked()).build();
    }
}
