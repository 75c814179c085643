package org.mithaq.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;
import org.mithaq.events.Language;
import org.mithaq.query.writing.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriUtils;

/**
 * How people sign in on the pages: with the issuer, as whom its token names, for as long as that token holds. The pages
 * need no session of those who only read.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("!'${mithaq.sign-in.client}'.isBlank()")
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private static final String SECURED = "openid";

    /** The issuer is asked for its addresses when the first one signs in, so that this side starts without it. */
    @Bean
    ClientRegistrationRepository issuers(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${mithaq.sign-in.client}") String client,
            @Value("${mithaq.sign-in.secret}") String secret) {
        return new LateIssuer(client, () -> registration(issuer, client, secret));
    }

    private static ClientRegistration registration(String issuer, String client, String secret) {
        return ClientRegistrations.fromIssuerLocation(issuer)
                .registrationId(client)
                .clientId(client)
                .clientSecret(secret)
                .clientAuthenticationMethod(
                        secret.isBlank()
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope(SECURED)
                // Who somebody is stands in the token already.
                .userInfoUri(null)
                .build();
    }

    @Bean
    OAuth2AuthorizedClientRepository tokensOfTheSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    @Order(1)
    SecurityFilterChain pages(
            HttpSecurity http,
            Access access,
            JwtDecoder decoder,
            OAuth2AuthorizedClientRepository tokens,
            ClientRegistrationRepository issuers,
            @Value("${mithaq.sign-in.client}") String client) {
        return http.securityMatcher(
                        "/",
                        "/ar/**",
                        "/fr/**",
                        "/en/**",
                        "/sign-out",
                        "/oauth2/authorization/*",
                        "/login/oauth2/code/*")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED))
                .requestCache(cache -> cache.disable())
                .oauth2Login(login -> login.authorizedClientRepository(tokens)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(asked(issuers)))
                        .loginPage("/oauth2/authorization/" + client)
                        .successHandler(new SignedIn(tokens, decoder))
                        .failureHandler((request, response, why) -> failed(request, response, why)))
                .logout(logout ->
                        logout.logoutUrl("/sign-out").logoutSuccessUrl("/").deleteCookies("MITHAQ_SESSION"))
                // A contribution of the public is sent in nobody's name, so that nobody can be made to send it.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/*/consultations/*/contributions"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(access::tokens)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(access::nobody)
                        .accessDeniedHandler((request, response, why) -> denied(request, response, why, access)))
                .headers(Access::headers)
                .addFilterAfter(new UnreadableQueries(), HeaderWriterFilter.class)
                .addFilterAfter(new TokensEnd(), SecurityContextHolderFilter.class)
                .build();
    }

    /** With a proof key whether there is a secret or not, and in the language of the page from which one comes. */
    private static OAuth2AuthorizationRequestResolver asked(ClientRegistrationRepository issuers) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                issuers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        Consumer<OAuth2AuthorizationRequest.Builder> language = request -> {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now) {
                var back = Drafts.back(now.getRequest());
                Languages.inPath(back)
                        .ifPresent(known ->
                                request.additionalParameters(parameters -> parameters.put("ui_locales", known.code())));
            }
        };
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce().andThen(language));
        return resolver;
    }

    /** The issuer sent somebody back with whom nothing can be begun: they gave up, or took too long. */
    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        LOG.info("Nobody signed in: {}", why.getMessage());
        var back = Drafts.back(request);
        response.sendRedirect("/" + Languages.inPath(back).orElse(Language.FR).code() + "/sign-in/failed?to="
                + UriUtils.encode(back, StandardCharsets.UTF_8));
    }

    /** A form that was sent after the session had ended is kept until its writer has signed in again. */
    private static void denied(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why, Access access)
            throws IOException {
        var kept = why instanceof CsrfException ? Drafts.keep(request) : Drafts.Kept.NO_FORM;
        if (kept == Drafts.Kept.NO_FORM) {
            access.refused(request, response);
            return;
        }
        var language = Languages.of(request).code();
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                "/" + language + "/sign-in/" + (kept == Drafts.Kept.KEPT ? "again" : "too-long") + "?to="
                        + UriUtils.encode(Objects.requireNonNull(request.getRequestURI()), StandardCharsets.UTF_8));
    }
}
