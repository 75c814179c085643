package org.mithaq.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * The rules of Spring Security for the headers of a request. Its own are regular expressions that walk through every
 * character of a token three times in each request: that took as long as reading the command.
 */
final class Headers {

    private static final String SCHEME = "Bearer";

    /** Neither what steers a terminal or a protocol nor what means nothing. */
    private static final Predicate<String> NAME =
            Pattern.compile("[\\p{IsAssigned}&&[^\\p{IsControl}]]*").asMatchPredicate();

    private static final Predicate<String> VALUE =
            Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]||\\t]]*").asMatchPredicate();

    private Headers() {}

    /** Strict as Spring's own; only what is printable ASCII throughout is let through without an expression. */
    static HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(name -> isPrintable(name) || NAME.test(name));
        firewall.setAllowedHeaderValues(value -> isPrintable(value) || VALUE.test(value));
        return firewall;
    }

    /** The token that a request bears, if any (RFC 6750, section 2.1). */
    static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var token = header.substring(Math.min(SCHEME.length() + 1, header.length()));
        if (token.isEmpty() || header.charAt(SCHEME.length()) != ' ' || !isToken(token)) {
            throw new InvalidBearerTokenException("After Bearer stands one token");
        }
        return token;
    }

    /** Of the characters that RFC 6750 gives a token; a library that passes over others would take two spellings for one. */
    private static boolean isToken(String token) {
        for (var i = 0; i < token.length(); i++) {
            var c = token.charAt(i);
            var letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && "-._~+/=".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
