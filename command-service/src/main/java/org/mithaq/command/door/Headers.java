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

    /** The token that a request bears, if any (RFC 6750, section 2.1). Whether it is one is said by who verifies it. */
    static @Nullable String bearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        var token = header.substring(SCHEME.length());
        if (token.length() < 2 || token.lastIndexOf(' ') != 0) {
            throw new InvalidBearerTokenException("After Bearer stands one token");
        }
        return token.substring(1);
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
