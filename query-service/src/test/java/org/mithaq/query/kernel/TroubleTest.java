package org.mithaq.query.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.DisconnectException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

class TroubleTest {

    @Test
    void a_server_that_is_away_is_no_defect() {
        assertThat(Trouble.of(new TimeoutException())).isEqualTo(new Trouble("Kafka does not answer", false));
        assertThat(Trouble.of(new DisconnectException())).isEqualTo(new Trouble("Kafka does not answer", false));
        assertThat(Trouble.of(new SQLException())).isEqualTo(new Trouble("PostgreSQL does not answer", false));
        assertThat(Trouble.of(new QueryTimeoutException("")))
                .isEqualTo(new Trouble("PostgreSQL does not answer", false));
        assertThat(Trouble.of(new CannotCreateTransactionException("")))
                .isEqualTo(new Trouble("PostgreSQL does not answer", false));
    }

    @Test
    void anything_else_is_a_defect_under_its_own_name() {
        assertThat(Trouble.of(new IllegalStateException())).isEqualTo(new Trouble("IllegalStateException", true));
        assertThat(Trouble.of(new AssertionError("a defect"))).isEqualTo(new Trouble("AssertionError", true));
    }
}
