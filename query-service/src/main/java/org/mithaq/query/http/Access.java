package org.mithaq.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may read what: everything public without a token, refusals and reviews for auditors and administrators, names for
 * administrators and the point of contact, the inbox for whoever it is, all else for nobody.
 */
@Configuration(proxyBeanMethods = false)
class Access {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self';"
            + " script-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    private static final RequestMatcher REFUSALS = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/api/plans/*/refusals"),
            PathPatternRequestMatcher.withDefaults().matcher("/api/plans/*/refusals.csv"));

    private static final RequestMatcher PEOPLE =
            PathPatternRequestMatcher.withDefaults().matcher("/api/people/*");

    private static final RequestMatcher REVIEWS =
            PathPatternRequestMatcher.withDefaults().matcher("/api/reviews");

    private static final RequestMatcher INBOX =
            PathPatternRequestMatcher.withDefaults().matcher("/api/inbox");

    private static final RequestMatcher FOR_SOME = new OrRequestMatcher(REFUSALS, PEOPLE, REVIEWS, INBOX);

    private final Problems problems;
    private final JwtDecoder decoder;

    Access(Problems problems, JwtDecoder decoder) {
        this.problems = problems;
        this.decoder = decoder;
    }

    @Bean
    SecurityFilterChain door(HttpSecurity http) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // There is nothing to forge: this side only reads, and knows nobody by a cookie.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(Customizer.withDefaults())
                .authorizeHttpRequests(Access::rules)
                .oauth2ResourceServer(this::tokens)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(this::nobody)
                        .accessDeniedHandler(
                                (request, response, _) -> problems.write(Statuses.problem(403), request, response)))
                .headers(Access::headers)
                .addFilterAfter(new UnreadableQueries(), HeaderWriterFilter.class)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(new OrRequestMatcher(REFUSALS, REVIEWS))
                .hasAnyRole("auditor", "admin")
                .requestMatchers(INBOX)
                .authenticated()
                .requestMatchers(PEOPLE)
                .hasAnyRole("admin", "point-of-contact")
                .requestMatchers("/api/plans/**", "/api/plans", "/api/plans.csv", "/api/stream", "/api/audit/**")
                .permitAll()
                .requestMatchers("/api/consultations", "/api/consultations/**")
                .permitAll()
                .requestMatchers("/api/processes", "/api/processes/**")
                .permitAll()
                .requestMatchers("/", "/ar/**", "/fr/**", "/en/**", "/error")
                .permitAll()
                .requestMatchers("/webjars/**", "/css/**", "/js/**", "/favicon.svg", "/favicon.ico", "/robots.txt")
                .permitAll()
                .requestMatchers("/actuator/health/**", "/actuator/health", "/actuator/info")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    void tokens(OAuth2ResourceServerConfigurer<HttpSecurity> tokens) {
        tokens.jwt(jwt -> jwt.decoder(this::read))
                .authenticationEntryPoint(this::nobody)
                .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                    @Override
                    public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(Access.this::badToken);
                        return filter;
                    }
                });
    }

    /** The issuer's keys are fetched when the first token comes; until they are there no token can be checked. */
    private Jwt read(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException issuerAway) {
            throw new JwtException("The issuer does not answer", issuerAway);
        }
    }

    /** A token that cannot be checked because the issuer is away is not the caller's fault. */
    private void badToken(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        problems.write(
                Statuses.problem(failure instanceof AuthenticationServiceException ? 503 : 401), request, response);
    }

    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(Statuses.problem(403), request, response);
    }

    /** Somebody without a token: at an address that is there a token is asked for, anywhere else there is nothing. */
    void nobody(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (FOR_SOME.matches(request)) {
            problems.write(Statuses.problem(401), request, response);
        } else {
            response.sendError(404);
        }
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), microphone=()"))
                .frameOptions(frames -> frames.deny());
    }
}
