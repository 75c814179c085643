package org.mithaq.local.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import org.springframework.security.authentication.BadCredentialsException;

/** Whom somebody who signs in belongs to: a member, or an organisation; empty if to all. */
record Somebody(String member) implements Serializable {

    /** The name of the field that chooses it, and of the one into which any other is written. */
    static final String CHOSEN = "member";

    static final String WRITTEN = "other";

    /** What was chosen on the sign-in page, or else written there; who belongs to an organisation belongs to no member. */
    static Somebody of(HttpServletRequest request) {
        var role = given(request, "username");
        var written = given(request, WRITTEN);
        var member = written.isEmpty() ? given(request, CHOSEN) : written;
        if (!member.isEmpty() && (isOfAnotherKind(role, written, member) || !Claims.isId(role, member))) {
            throw new BadCredentialsException(Claims.expected(role));
        }
        return new Somebody(member);
    }

    private static boolean isOfAnotherKind(String role, String written, String member) {
        return written.isEmpty() && DemonstrationUsers.isMember(member) == Claims.isOfAnOrganisation(role);
    }

    private static String given(HttpServletRequest request, String parameter) {
        return Objects.requireNonNullElse(request.getParameter(parameter), "").strip();
    }
}
