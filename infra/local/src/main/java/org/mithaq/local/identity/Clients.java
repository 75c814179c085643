package org.mithaq.local.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Who may ask for tokens, and how these are signed. */
@Configuration(proxyBeanMethods = false)
class Clients {

    static final String COMMAND_LINE = "mithaq-cli";
    static final String PAGES = "mithaq-pages";

    private static final TokenSettings TWELVE_HOURS =
            TokenSettings.builder().accessTokenTimeToLive(Duration.ofHours(12)).build();

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${mithaq.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    Secrets secrets(@Value("${mithaq.data}") String data) {
        return Secrets.of(data);
    }

    @Bean
    RegisteredClientRepository clients(Secrets secrets, @Value("${mithaq.pages}") String pages) throws IOException {
        var commandLine = RegisteredClient.withId(COMMAND_LINE)
                .clientId(COMMAND_LINE)
                .clientSecret("{noop}" + secrets.ofTheCommandLine())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TWELVE_HOURS)
                .build();
        return new InMemoryRegisteredClientRepository(commandLine, pages(pages));
    }

    /** The pages keep no secret: the proof key binds the code to the browser that asked for it. */
    private static RegisteredClient pages(String address) {
        return RegisteredClient.withId(PAGES)
                .clientId(PAGES)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(address + "/login/oauth2/code/" + PAGES)
                .postLogoutRedirectUri(address + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TWELVE_HOURS)
                .build();
    }

    @Bean
    JWKSource<SecurityContext> signingKey(Secrets secrets) throws IOException, JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(secrets.signingKey()));
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
        return new Claims();
    }
}
