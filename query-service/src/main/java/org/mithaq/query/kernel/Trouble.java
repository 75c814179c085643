package org.mithaq.query.kernel;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Why a reader of a topic waits, in words for operators; a defect of ours is told apart from a server that is away. */
record Trouble(String words, boolean isDefect) {

    static Trouble of(Throwable failure) {
        return switch (failure) {
            case TimeoutException _, KafkaException _ -> new Trouble("Kafka does not answer", false);
            case SQLException _, DataAccessException _, TransactionException _ ->
                new Trouble("PostgreSQL does not answer", false);
            default -> new Trouble(failure.getClass().getSimpleName(), true);
        };
    }
}
