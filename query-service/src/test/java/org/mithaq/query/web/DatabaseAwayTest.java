package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@WholeService
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(properties = "mithaq.test=database-away")
class DatabaseAwayTest {

    private final Reader reader;
    private final HikariDataSource database;

    DatabaseAwayTest(@Autowired Environment environment, @Autowired HikariDataSource database) {
        reader = new Reader(environment);
        this.database = database;
    }

    @Test
    void pages_say_that_they_are_away_for_a_moment_and_the_log_says_it_in_a_line(CapturedOutput log) {
        database.close();
        for (var path : new String[] {"/fr", "/fr/plans/any", "/fr/plans/any/audit"}) {
            var answer = reader.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            assertThat(answer.body()).contains("Momentanément indisponible");
        }
        assertThat(log.getAll()).contains("The database does not answer").doesNotContain("\tat org.mithaq");
    }
}
