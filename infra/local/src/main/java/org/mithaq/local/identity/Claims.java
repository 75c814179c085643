package org.mithaq.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says of its bearer: a demonstration user, one role and what it holds for. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String EVERY_MEMBER = "*";

    @Override
    public void customize(JwtEncodingContext context) {
        if (context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken grant) {
            var wanted = grant.getAdditionalParameters();
            write(context, role(wanted), membership(wanted));
            return;
        }
        var user = context.<Authentication>getPrincipal();
        write(context, Objects.requireNonNull(user, "somebody signed in").getName(), EVERY_MEMBER);
    }

    private static void write(JwtEncodingContext context, String role, String membership) {
        context.getClaims()
                .subject("demo-" + role)
                .claim("roles", List.of(role))
                .claim("memberships", List.of(membership));
        // an id token is for the client that asked for it
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of("mithaq"));
        }
    }

    private static String role(Map<String, Object> parameters) {
        var role = parameters.get("role");
        if (role instanceof String known && Roles.ALL.contains(known)) {
            return known;
        }
        throw refused("The parameter role is one of " + String.join(", ", Roles.ALL));
    }

    private static String membership(Map<String, Object> parameters) {
        var member = parameters.get("member");
        if (member == null) {
            return EVERY_MEMBER;
        }
        if (member instanceof String id && isMemberId(id)) {
            return "member/" + id;
        }
        throw refused("The parameter member is an id such as oriental");
    }

    static boolean isMemberId(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, why, null));
    }
}
