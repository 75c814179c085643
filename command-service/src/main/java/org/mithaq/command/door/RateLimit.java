package org.mithaq.command.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.mithaq.command.kernel.Rejected;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How many requests a second one bearer of a token, or one address without a valid token, may make. */
@Component
class RateLimit extends OncePerRequestFilter {

    private final Problems problems;
    private final long anonymous;
    private final long token;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    RateLimit(
            Problems problems,
            @Value("${mithaq.limits.anonymous-per-second}") long anonymous,
            @Value("${mithaq.limits.token-per-second}") long token) {
        if (anonymous < 1 || token < 1) {
            throw new IllegalArgumentException(
                    "MITHAQ_ANONYMOUS_PER_SECOND and MITHAQ_TOKEN_PER_SECOND are at least 1");
        }
        this.problems = problems;
        this.anonymous = anonymous;
        this.token = token;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/")
                || request.getRequestURI().startsWith("/swagger-ui");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (bucket(request).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    /** A bearer that did not hold is charged to the address that sent it; true if that may send more. */
    boolean chargeForBadToken(HttpServletRequest request) {
        return byAddress(request).tryConsume(1);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(
                new Rejected(Rejected.Kind.TOO_MANY, "http.too-many", "Too many requests in a second", List.of()),
                request,
                response);
    }

    private Bucket bucket(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof JwtAuthenticationToken caller
                ? buckets.get("subject " + caller.getName(), _ -> bucket(token))
                : byAddress(request);
    }

    private Bucket byAddress(HttpServletRequest request) {
        return buckets.get("address " + request.getRemoteAddr(), _ -> bucket(anonymous));
    }

    private static Bucket bucket(long perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
