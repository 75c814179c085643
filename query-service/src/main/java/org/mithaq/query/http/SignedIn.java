package org.mithaq.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.mithaq.query.writing.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Somebody has signed in: from now on the session is who their token says, as if the token came with each request. */
final class SignedIn implements AuthenticationSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignedIn.class);

    private final OAuth2AuthorizedClientRepository tokens;
    private final JwtDecoder decoder;

    SignedIn(OAuth2AuthorizedClientRepository tokens, JwtDecoder decoder) {
        this.tokens = tokens;
        this.decoder = decoder;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication somebody) throws IOException {
        var context = SecurityContextHolder.createEmptyContext();
        if (somebody instanceof OAuth2AuthenticationToken signedIn) {
            OAuth2AuthorizedClient client = Objects.requireNonNull(
                    tokens.loadAuthorizedClient(signedIn.getAuthorizedClientRegistrationId(), signedIn, request));
            try {
                var token = decoder.decode(client.getAccessToken().getTokenValue());
                context.setAuthentication(new JwtAuthenticationToken(token, authorities(token)));
            } catch (JwtException refused) {
                // The command side would not take it either: they stay who they were, nobody.
                LOG.warn("The issuer gave a token that does not hold here: {}", refused.getMessage());
            }
            tokens.removeAuthorizedClient(signedIn.getAuthorizedClientRegistrationId(), signedIn, request, response);
        }
        SecurityContextHolder.setContext(context);
        // Not through the repository: it keeps nobody who usually comes with a token in each request.
        request.getSession().setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, context);
        response.sendRedirect(Drafts.back(request));
    }

    private static List<? extends GrantedAuthority> authorities(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return roles == null
                ? List.of()
                : roles.stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .toList();
    }
}
