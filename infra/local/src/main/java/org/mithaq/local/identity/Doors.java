package org.mithaq.local.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What is open to whom: the protocol's own addresses, the sign-in form, the health; nothing else. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    SecurityFilterChain doors(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationResponseHandler(Doors::goBack)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/login")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").authenticationDetailsSource(Somebody::of))
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
                .build();
    }

    /** Who signs out on the pages and in again may be somebody else: nobody is remembered here. */
    private static void goBack(HttpServletRequest request, HttpServletResponse response, Authentication granted)
            throws IOException {
        var answer = (OAuth2AuthorizationCodeRequestAuthenticationToken) granted;
        var code = Objects.requireNonNull(answer.getAuthorizationCode()).getTokenValue();
        var back = UriComponentsBuilder.fromUriString(Objects.requireNonNull(answer.getRedirectUri()))
                .queryParam(OAuth2ParameterNames.CODE, code);
        if (answer.getState() != null) {
            back.queryParam(OAuth2ParameterNames.STATE, UriUtils.encode(answer.getState(), StandardCharsets.UTF_8));
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(back.build(true).toUriString());
    }

    /** One user a role, named after it. */
    @Bean
    UserDetailsService users(Secrets secrets) throws IOException {
        var password = "{noop}" + secrets.ofTheUsers();
        return new InMemoryUserDetailsManager(Roles.ALL.stream()
                .map(role ->
                        User.withUsername(role).password(password).roles(role).build())
                .toList());
    }
}
