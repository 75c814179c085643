package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class KnownTokensTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final List<String> verified = new ArrayList<>();

    @Test
    void a_genuine_token_is_verified_once() {
        var tokens = at(NOW);
        assertThat(tokens.decode("good")).isSameAs(tokens.decode("good"));
        assertThat(verified).containsExactly("good");
    }

    @Test
    void a_token_that_is_over_is_verified_again_and_so_refused_by_who_verifies() {
        var tokens = at(NOW);
        tokens.decode("good");
        var later =
                new KnownTokens(tokens.verifying(), Clock.offset(tokens.clock(), Duration.ofHours(2)), tokens.known());
        later.decode("good");
        assertThat(verified).containsExactly("good", "good");
    }

    @Test
    void a_token_that_was_refused_is_not_remembered() {
        var tokens = at(NOW);
        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        }
        assertThat(verified).containsExactly("bad", "bad");
    }

    private KnownTokens at(Instant now) {
        return KnownTokens.before(this::verify, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Jwt verify(String token) {
        verified.add(token);
        if (token.equals("bad")) {
            throw new BadJwtException("not genuine");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("someone")
                .issuedAt(NOW.minusSeconds(60))
                .expiresAt(NOW.plus(Duration.ofHours(1)))
                .build();
    }
}
