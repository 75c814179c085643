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

/**
 * How many requests a second one bearer of a token, or one address without a valid token, may make; and how many contributions
 * to consultations one address, and all together.
 */
@Component
class RateLimit extends OncePerRequestFilter {

    private final Problems problems;
    private final long anonymous;
    private final long token;
    private final long contributions;
    private final Bucket allContributions;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    RateLimit(
            Problems problems,
            @Value("${mithaq.limits.anonymous-per-second}") long anonymous,
            @Value("${mithaq.limits.token-per-second}") long token,
            @Value("${mithaq.limits.contributions-per-minute}") long contributions,
            @Value("${mithaq.limits.all-contributions-per-second}") long allContributions) {
        if (anonymous < 1 || token < 1) {
            throw new IllegalArgumentException(
                    "MITHAQ_ANONYMOUS_PER_SECOND and MITHAQ_TOKEN_PER_SECOND are at least 1");
        }
        if (contributions < 1 || allContributions < 1) {
            throw new IllegalArgumentException(
                    "MITHAQ_CONTRIBUTIONS_PER_MINUTE and MITHAQ_ALL_CONTRIBUTIONS_PER_SECOND are at least 1");
        }
        this.problems = problems;
        this.contributions = contributions;
        this.allContributions = bucket(allContributions, Duration.ofSeconds(1));
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
        if (takes(request)) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response);
        }
    }

    /** Contributions are counted first, by themselves: for an address, and for all together, so that nobody else waits for them. */
    private boolean takes(HttpServletRequest request) {
        return isContribution(request)
                ? buckets.get(
                                        "contributor " + request.getRemoteAddr(),
                                        _ -> bucket(contributions, Duration.ofMinutes(1)))
                                .tryConsume(1)
                        && allContributions.tryConsume(1)
                : bucket(request).tryConsume(1);
    }

    private static boolean isContribution(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getRequestURI().startsWith("/api/consultations/");
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
                ? buckets.get("subject " + caller.getName(), _ -> bucket(token, Duration.ofSeconds(1)))
                : byAddress(request);
    }

    private Bucket byAddress(HttpServletRequest request) {
        return buckets.get("address " + request.getRemoteAddr(), _ -> bucket(anonymous, Duration.ofSeconds(1)));
    }

    private static Bucket bucket(long many, Duration within) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, within))
                .build();
    }
}
