package org.mithaq.command.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Tokens that were found genuine a short while ago are not verified again: a signature costs more than a decision. What a
 * token says of its own end is asked each time; that its issuer has changed its keys is noticed after {@link #TRUSTED}.
 */
record KnownTokens(JwtDecoder verifying, Clock clock, Cache<String, Jwt> known) implements JwtDecoder {

    static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    static KnownTokens before(JwtDecoder verifying, Clock clock) {
        return new KnownTokens(
                verifying,
                clock,
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(TRUSTED)
                        .build());
    }

    @Override
    public Jwt decode(String token) {
        var seen = known.getIfPresent(token);
        if (seen != null && seen.getExpiresAt() != null && clock.instant().isBefore(seen.getExpiresAt())) {
            return seen;
        }
        var verified = verifying.decode(token);
        known.put(token, verified);
        return verified;
    }
}
