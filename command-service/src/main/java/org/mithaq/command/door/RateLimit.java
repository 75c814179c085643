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
import org.mithaq.events.Sha256;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How many requests a second one token, or one address without a token, may make. */
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
        var bearer = request.getHeader("Authorization");
        // The token itself is not kept: its hash tells one from another.
        var bucket = bearer == null
                ? buckets.get("address " + request.getRemoteAddr(), _ -> bucket(anonymous))
                : buckets.get("token " + Sha256.of(bearer).value(), _ -> bucket(token));
        if (bucket.tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    new Rejected(Rejected.Kind.TOO_MANY, "http.too-many", "Too many requests in a second", List.of()),
                    request,
                    response);
        }
    }

    private static Bucket bucket(long perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
