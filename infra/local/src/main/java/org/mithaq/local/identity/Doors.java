package org.mithaq.local.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** What is open to whom: the protocol's own addresses, the sign-in form, the health; nothing else. */
@Configuration(proxyBeanMethods = false)
class Doors {

    @Bean
    SecurityFilterChain doors(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.oidc(withDefaults()))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(withDefaults())
                .exceptionHandling(exceptions -> exceptions.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/login"),
                        PathPatternRequestMatcher.pathPattern("/oauth2/authorize")))
                .build();
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
