package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.FilterChain;
import java.lang.management.ManagementFactory;
import java.security.Principal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Json;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

class RateLimitTest {

    private static final FilterChain THROUGH = (_, response) -> ((MockHttpServletResponse) response).setStatus(204);

    private final RateLimit limit = limit(20, 50);

    @Test
    void an_address_without_a_token_has_twenty_requests() {
        assertThat(passed(30, "192.0.2.1", null)).isBetween(20L, 25L);
    }

    @Test
    void a_token_has_its_own_limit_wherever_it_comes_from() {
        assertThat(passed(40, "192.0.2.1", "demo") + passed(40, "192.0.2.2", "demo"))
                .isBetween(50L, 65L);
    }

    @Test
    void who_uses_up_a_limit_takes_nothing_from_others() {
        passed(100, "192.0.2.1", null);
        passed(100, "192.0.2.1", "demo");
        assertThat(passed(10, "192.0.2.2", null)).isEqualTo(10);
        assertThat(passed(10, "192.0.2.1", "other")).isEqualTo(10);
    }

    @Test
    void a_subject_is_never_taken_for_an_address() {
        passed(100, "192.0.2.1", null);
        assertThat(passed(10, "192.0.2.9", "192.0.2.1")).isEqualTo(10);
    }

    @Test
    void too_many_are_told_when_to_come_again() {
        var refused = Stream.generate(() -> send("192.0.2.1", null))
                .limit(1_000)
                .filter(answer -> answer.getStatus() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(Json.STRICT
                        .readTree(refused.getContentAsByteArray())
                        .path("code")
                        .asString())
                .isEqualTo("http.too-many");
    }

    @Test
    void who_says_to_come_from_elsewhere_is_not_believed() {
        var passed = IntStream.range(0, 100)
                .filter(i -> {
                    var request = new MockHttpServletRequest("GET", "/api/log");
                    request.setRemoteAddr("192.0.2.1");
                    request.addHeader("X-Forwarded-For", "198.51.100." + i);
                    request.addHeader("Forwarded", "for=198.51.100." + i);
                    return sent(request).getStatus() == 204;
                })
                .count();
        assertThat(passed).isBetween(20L, 40L);
    }

    @Test
    void the_public_has_a_limit_of_its_own_and_all_of_it_another() {
        var one = IntStream.range(0, 30).filter(_ -> contribute("192.0.2.1")).count();
        assertThat(one).isEqualTo(10);
        assertThat(passed(10, "192.0.2.1", null)).isEqualTo(10);
        var many = IntStream.range(0, 50)
                .filter(i -> contribute("198.51.100." + i))
                .count();
        assertThat(many).isLessThan(30);
    }

    private boolean contribute(String address) {
        var request = new MockHttpServletRequest("POST", "/api/consultations/ours/contributions");
        request.setRemoteAddr(address);
        return sent(request).getStatus() == 204;
    }

    @Test
    void a_million_senders_leave_no_more_than_some_megabytes() {
        var before = heapInUse();
        IntStream.range(0, 1_000_000).forEach(i -> limit.chargeForBadToken(from("2001:db8::" + i)));
        assertThat(heapInUse() - before).isLessThan(64L * 1024 * 1024);
    }

    @Test
    void a_limit_that_lets_nobody_in_is_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> limit(0, 2_000));
        assertThatIllegalArgumentException().isThrownBy(() -> limit(20, -1));
    }

    private static RateLimit limit(long anonymous, long token) {
        var titles = new StaticMessageSource();
        titles.setUseCodeAsDefaultMessage(true);
        return new RateLimit(new Problems(titles), anonymous, token, 10, 15);
    }

    private long passed(int requests, String address, @Nullable String subject) {
        return IntStream.range(0, requests)
                .filter(_ -> send(address, subject).getStatus() == 204)
                .count();
    }

    private MockHttpServletResponse send(String address, @Nullable String subject) {
        var request = from(address);
        if (subject != null) {
            request.setUserPrincipal(bearer(subject));
        }
        return sent(request);
    }

    private MockHttpServletResponse sent(MockHttpServletRequest request) {
        var response = new MockHttpServletResponse();
        try {
            limit.doFilter(request, response, THROUGH);
        } catch (java.io.IOException | jakarta.servlet.ServletException impossible) {
            throw new IllegalStateException(impossible);
        }
        return response;
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest("GET", "/api/log");
        request.setRemoteAddr(address);
        return request;
    }

    private static Principal bearer(String subject) {
        var token =
                Jwt.withTokenValue("x").header("alg", "RS256").subject(subject).build();
        return new JwtAuthenticationToken(token, List.of(), subject);
    }

    private static long heapInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
