package org.mithaq.command.checkpoints;

import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.mithaq.keys.KeysUnusable;
import org.mithaq.tree.Signature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.dao.DataAccessException;

/** How signing stands: what was signed last by this process, and what keeps it from signing. */
final class Standing implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    private static final Status DEGRADED = new Status("DEGRADED", "No checkpoint is signed");

    private volatile @Nullable Signed last;
    private volatile @Nullable String trouble;
    private volatile @Nullable String contradiction;

    void signed(Signed signed) {
        last = signed;
        if (trouble != null) {
            LOG.info("Checkpoints are signed");
        }
        trouble = null;
    }

    /** Says a trouble once. */
    void cannot(Throwable failure) {
        var words =
                switch (failure) {
                    case CannotSign known -> String.valueOf(known.getMessage());
                    case KeysUnusable keys -> keys.line();
                    default -> failure.toString();
                };
        if (!words.equals(trouble)) {
            switch (failure) {
                case CannotSign _, KeysUnusable _ -> LOG.error("NO CHECKPOINT IS SIGNED: {}", words);
                case DataAccessException _, KafkaException _ -> LOG.warn("No checkpoint is signed for now: {}", words);
                default -> LOG.error("No checkpoint is signed", failure);
            }
        }
        trouble = words;
    }

    /** From now on nothing is signed: somewhere stands what the log has signed otherwise. */
    void contradicted(String by) {
        contradiction = by;
    }

    void refuseIfContradicted() {
        if (contradiction != null) {
            throw new CannotSign(contradiction);
        }
    }

    /** The newest that this process has signed or found. */
    Optional<Signed> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public Health health() {
        var words = trouble;
        var health = words == null ? Health.up() : Health.status(DEGRADED).withDetail("trouble", words);
        last().ifPresent(signed -> health.withDetail("size", signed.size())
                .withDetail("signedAt", signed.at().toString())
                .withDetail(
                        "signedBy",
                        signed.note().signatures().stream()
                                .map(Signature::keyId)
                                .collect(Collectors.joining(", "))));
        return health.build();
    }
}
