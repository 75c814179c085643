package org.mithaq.query.web;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who looks at a page: in which roles and for whom they act, and whether one can sign in here at all. */
public record Visitor(boolean offered, List<String> roles, List<String> memberships) {

    static Visitor of(boolean offered, @Nullable Principal principal) {
        return new Visitor(offered, said(principal, "roles"), said(principal, "memberships"));
    }

    /** Whether somebody has signed in. */
    public boolean known() {
        return !roles.isEmpty();
    }

    /** For whom they act, if not for everybody. */
    public String forWhom() {
        return String.join(
                ", ", memberships.stream().filter(one -> !one.equals("*")).toList());
    }

    private static List<String> said(@Nullable Principal principal, String claim) {
        return principal instanceof JwtAuthenticationToken known
                ? Objects.requireNonNullElse(known.getToken().getClaimAsStringList(claim), List.of())
                : List.of();
    }
}
