package org.mithaq.command.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.mithaq.command.kernel.Access;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Membership;
import org.mithaq.events.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.web.client.RestTemplate;

/** Bearer tokens and nothing else: no session, no form, no cookie. Which command a role may send stands in {@code Access}. */
@Configuration
class Security {

    /** As OpenID Connect has it: at most 255 characters of ASCII. */
    private static final Pattern SUBJECT = Pattern.compile("[\\x21-\\x7E](?:[\\x20-\\x7E]{0,253}[\\x21-\\x7E])?");

    /** Who the bearers of known tokens are; a token that is forgotten takes its bearer along. */
    private final Cache<Jwt, Actor> callers = Caffeine.newBuilder().weakKeys().build();

    /** The identity provider is out of reach: not the sender's fault. */
    static final class IdentityAway extends AuthenticationException {
        @java.io.Serial
        private static final long serialVersionUID = 1;

        IdentityAway(Throwable cause) {
            super("The identity provider is out of reach", cause);
        }
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, Problems problems, RateLimit rateLimit) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/commands", "/api/commands/*")
                        .authenticated()
                        .requestMatchers("/api/log")
                        .hasAnyAuthority(Role.AUDITOR.id(), Role.INTEGRATION.id(), Role.ADMIN.id())
                        .requestMatchers(HttpMethod.POST, "/api/evidence")
                        .hasAnyAuthority(Access.AUTHORS.stream().map(Role::id).toArray(String[]::new))
                        .requestMatchers("/api/people/**", "/api/publication/**")
                        .hasAuthority(Role.ADMIN.id())
                        // Without an account: RateLimit counts them, and the decider looks at the window.
                        .requestMatchers(HttpMethod.POST, "/api/consultations/*/contributions")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/consultations/*/contributions/*/text")
                        .permitAll()
                        .requestMatchers("/api/consultations/*/texts")
                        .hasAnyAuthority(whoAnswers())
                        .requestMatchers(
                                "/contracts/**",
                                "/v3/api-docs/**",
                                "/v3/api-docs.yaml",
                                "/swagger-ui.html",
                                "/swagger-ui/**",
                                "/webjars/**",
                                "/actuator/health/**",
                                "/actuator/info",
                                "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.bearerTokenResolver(Headers::bearer)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(this::caller))
                        .authenticationEntryPoint((request, response, why) -> {
                            if (why instanceof InvalidBearerTokenException && !rateLimit.chargeForBadToken(request)) {
                                rateLimit.refuse(request, response);
                                return;
                            }
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(refusal(why), request, response);
                        })
                        .accessDeniedHandler((request, response, _) -> problems.write(
                                new Rejected(
                                        Rejected.Kind.FORBIDDEN,
                                        "command.forbidden",
                                        "Your roles do not permit this",
                                        List.of()),
                                request,
                                response)))
                .addFilterAfter(rateLimit, SecurityContextHolderAwareRequestFilter.class)
                .build();
    }

    @Bean
    HttpFirewall firewall() {
        return Headers.firewall();
    }

    /** The filter runs in the chain above, not a second time outside of it. */
    @Bean
    FilterRegistrationBean<RateLimit> notOutsideOfTheChain(RateLimit rateLimit) {
        var registration = new FilterRegistrationBean<>(rateLimit);
        registration.setEnabled(false);
        return registration;
    }

    /** Asks the issuer for its keys at the first token and not at the start, so that the two may start in any order. */
    @Bean
    JwtDecoder tokens(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${spring.security.oauth2.resourceserver.jwt.audiences}") String audience) {
        Supplier<JwtDecoder> lazily = () -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .restOperations(impatient())
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience))));
            return decoder;
        };
        var decoder = new SupplierJwtDecoder(lazily);
        JwtDecoder verifying = token -> {
            try {
                return decoder.decode(token);
            } catch (BadJwtException refused) {
                throw refused;
            } catch (JwtException | JwtDecoderInitializationException away) {
                throw new IdentityAway(away);
            }
        };
        return KnownTokens.before(verifying, Clock.systemUTC());
    }

    /** Who waits for an issuer that does not answer holds up a command. */
    private static RestTemplate impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(Duration.ofSeconds(2));
        requests.setReadTimeout(Duration.ofSeconds(3));
        return new RestTemplate(requests);
    }

    private static Rejected refusal(AuthenticationException why) {
        return why instanceof IdentityAway
                ? new Rejected(
                        Rejected.Kind.BUSY,
                        "service.identity-away",
                        "The identity provider is out of reach at the moment",
                        List.of())
                : new Rejected(
                        Rejected.Kind.UNAUTHENTICATED,
                        "http.unauthenticated",
                        "A valid bearer token is required",
                        List.of());
    }

    /** The {@link Actor} is in its details. */
    private JwtAuthenticationToken caller(Jwt jwt) {
        var actor = callers.get(jwt, Security::actor);
        var authorities = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.id()))
                .toList();
        var caller = new JwtAuthenticationToken(jwt, authorities, actor.subject());
        caller.setDetails(actor);
        return caller;
    }

    /** Who answers contributions reads them before everybody else does. */
    private static String[] whoAnswers() {
        return Arrays.stream(Role.values())
                .filter(role -> Access.to("AnswerContributions", false, new Actor("anybody", List.of(role), List.of()))
                        .isPresent())
                .map(Role::id)
                .toArray(String[]::new);
    }

    /** Who a token says that its bearer is. */
    private static Actor actor(Jwt jwt) {
        return new Actor(
                subject(jwt),
                strings(jwt, "roles").stream()
                        .map(Role::of)
                        .flatMap(Optional::stream)
                        .toList(),
                strings(jwt, "memberships").stream()
                        .map(Membership::of)
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** It goes into every event of this sender. */
    private static String subject(Jwt jwt) {
        return Optional.ofNullable(jwt.getSubject())
                .filter(subject -> SUBJECT.matcher(subject).matches())
                .orElseThrow(() -> new InvalidBearerTokenException("A token names its bearer"));
    }

    private static List<String> strings(Jwt jwt, String claim) {
        return switch (jwt.getClaims().get(claim)) {
            case null -> List.of();
            case List<?> given
            when given.stream().allMatch(String.class::isInstance) ->
                given.stream().map(String.class::cast).toList();
            default -> throw new InvalidBearerTokenException("This claim is a list of strings: " + claim);
        };
    }
}
