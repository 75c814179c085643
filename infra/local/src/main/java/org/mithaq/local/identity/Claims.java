package org.mithaq.local.identity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mithaq.events.Sha256;
import org.mithaq.events.Written;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** What a token says of its bearer: a demonstration user, one role and to whom they belong. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String EVERYTHING = "*";

    /** Who belongs to an organisation; the others belong to a member of a plan. */
    private static final Set<String> OF_ORGANISATIONS = Set.of("cso", "monitoring-body");

    /** A token travels in a header, which is not long. */
    private static final int LONGEST_NAME = 200;

    @Override
    public void customize(JwtEncodingContext context) {
        if (context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken grant) {
            var wanted = grant.getAdditionalParameters();
            var role = role(wanted);
            var id = id(role, wanted);
            write(context, role, id);
            return;
        }
        var user = context.<Authentication>getPrincipal();
        var role = Objects.requireNonNull(user, "somebody signed in").getName();
        write(context, role, user.getDetails() instanceof Somebody somebody ? spelled(role, somebody.member()) : "");
    }

    private static void write(JwtEncodingContext context, String role, String id) {
        context.getClaims()
                .subject("demo-" + role + (id.isEmpty() ? "" : "-" + opaque(id)))
                .claim("roles", List.of(role))
                .claim("memberships", List.of(membership(role, id)));
        // an id token is for the client that asked for it
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(List.of("mithaq"));
        }
    }

    /** A subject is written in ASCII; the name of an organisation need not be. */
    private static String opaque(String id) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(id)
                ? id
                : Sha256.of(id).value().substring(0, 16);
    }

    private static String role(Map<String, Object> parameters) {
        var role = parameters.get("role");
        if (role instanceof String known && Roles.ALL.contains(known)) {
            return known;
        }
        throw refused("The parameter role is one of " + String.join(", ", Roles.ALL));
    }

    /** The member, or for civil society and monitoring bodies the slug of the organisation, for whom the token holds; empty if for all. */
    private static String id(String role, Map<String, Object> parameters) {
        var member = parameters.get("member");
        if (member == null) {
            return "";
        }
        if (member instanceof String id && isId(role, id)) {
            return spelled(role, id);
        }
        throw refused("The parameter member is " + expected(role));
    }

    private static String spelled(String role, String id) {
        return isOfAnOrganisation(role) ? Written.slug(id) : id.toLowerCase(Locale.ROOT);
    }

    private static String membership(String role, String id) {
        if (id.isEmpty()) {
            return EVERYTHING;
        }
        return (isOfAnOrganisation(role) ? "organisation/" : "member/") + id;
    }

    static boolean isOfAnOrganisation(String role) {
        return OF_ORGANISATIONS.contains(role);
    }

    /** Whether somebody in this role can belong to what goes by this id. */
    static boolean isId(String role, String id) {
        return isOfAnOrganisation(role)
                ? id.length() <= LONGEST_NAME && !Written.slug(id).isEmpty()
                : id.matches("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");
    }

    /** What {@link #isId} asks for, in words. */
    static String expected(String role) {
        return isOfAnOrganisation(role)
                ? "the name of an organisation or its slug such as forum-des-jeunes"
                : "an id such as oriental";
    }

    private static OAuth2AuthenticationException refused(String why) {
        return new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, why, null));
    }
}
