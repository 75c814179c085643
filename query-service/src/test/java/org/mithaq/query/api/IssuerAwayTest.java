package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@WholeService
@DirtiesContext
@TestPropertySource(properties = "spring.security.oauth2.resourceserver.jwt.issuer-uri=http://127.0.0.1:9")
class IssuerAwayTest {

    private final Reader reader;

    IssuerAwayTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    @Test
    void without_an_issuer_the_public_reads_on_and_a_token_cannot_be_checked() {
        assertThat(reader.get("/api/plans").statusCode()).isEqualTo(200);
        assertThat(reader.get("/fr").statusCode()).isEqualTo(200);
        var answer = reader.get("/api/plans/any/refusals", Reader.bearer("admin"));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("service.unavailable");
    }
}
