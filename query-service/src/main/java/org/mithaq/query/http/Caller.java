package org.mithaq.query.http;

import java.security.Principal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Membership;
import org.mithaq.events.Role;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who asks: in which roles, and for whom they act, as their token says. */
public record Caller(List<Role> roles, List<Membership> memberships) {

    /** Who comes without a token. */
    public static final Caller ANYBODY = new Caller(List.of(), List.of());

    public Caller {
        roles = List.copyOf(roles);
        memberships = List.copyOf(memberships);
    }

    /** Who a request is made by. */
    public static Caller of(@Nullable Principal principal) {
        return principal instanceof JwtAuthenticationToken known
                ? new Caller(
                        claim(known.getToken(), "roles", Role::of),
                        claim(known.getToken(), "memberships", Membership::of))
                : ANYBODY;
    }

    /** How long they are who they are: as long as their token holds; for ever without one. */
    public static Instant until(@Nullable Principal principal) {
        return principal instanceof JwtAuthenticationToken known
                        && known.getToken().getExpiresAt() != null
                ? known.getToken().getExpiresAt()
                : Instant.MAX;
    }

    /** What of a claim means something here; a token may say more to others. */
    private static <T> List<T> claim(Jwt token, String name, Function<String, Optional<T>> meaning) {
        return token.getClaims().get(name) instanceof List<?> said
                ? said.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .flatMap(one -> meaning.apply(one).stream())
                        .toList()
                : List.of();
    }

    /** Whether every part of every plan is shown to them. */
    public boolean readsEverything() {
        return roles.contains(Role.ADMIN) || roles.contains(Role.AUDITOR);
    }

    /** Whether they act for everybody in a plan. */
    public boolean actsForAll() {
        return roles.contains(Role.ADMIN)
                || roles.contains(Role.POINT_OF_CONTACT)
                || memberships.stream().anyMatch(Membership.Everything.class::isInstance);
    }

    /** Whether they act for one of these members of a plan. */
    public boolean actsForOneOf(Collection<? extends Id> members) {
        return memberships.stream()
                .anyMatch(membership ->
                        membership instanceof Id own && members.stream().anyMatch(own::names));
    }

    /** The members of plans for which they act, by the keys of their ids. */
    public Stream<String> memberKeys() {
        return memberships.stream()
                .filter(Id.class::isInstance)
                .map(Id.class::cast)
                .map(Id::key);
    }

    /** Whether they act for an organisation, which may have its say in any plan. */
    public boolean actsForAnOrganisation() {
        return memberships.stream().anyMatch(Membership.OfOrganisation.class::isInstance);
    }
}
