package org.mithaq.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the bearer of a token belongs to, and so for whom they may write. */
public sealed interface Membership {

    /** {@code *}: everything; for local use and for the accounts of programs. */
    record Everything() implements Membership {}

    /** {@code member/oriental}: a member of plans, such as a region. */
    record OfMember(String value) implements Membership, Id {}

    /** {@code committee/oriental/civil-society}: a half of a member's supervision committee; who is of it is of the member. */
    record OfCommittee(String value, Half half) implements Membership, Id {}

    /** {@code organisation/forum-des-jeunes}: an organisation of civil society, by the slug of one of its names. */
    record OfOrganisation(String slug) implements Membership {

        /** Whether this is one of its names, in whatever language. */
        public boolean isNamed(Text name) {
            return name.all().stream().map(Written::key).anyMatch(Written.key(slug)::equals);
        }
    }

    /** The halves of a supervision committee. */
    enum Half {
        CIVIL_SOCIETY,
        ADMINISTRATION;

        static Optional<Half> of(String id) {
            return Arrays.stream(values())
                    .filter(half -> half.name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-')
                            .equals(id))
                    .findFirst();
        }
    }

    /** What a string of the claim {@code memberships} says; what has none of these shapes gives nothing. */
    static Optional<Membership> of(String claim) {
        var parts = claim.split("/", -1);
        return switch (parts[0] + "/" + parts.length) {
            case "*/1" -> Optional.of(new Everything());
            case "member/2" -> id(parts[1]).map(OfMember::new);
            case "committee/3" ->
                id(parts[1]).flatMap(member -> Half.of(parts[2]).map(half -> new OfCommittee(member, half)));
            case "organisation/2" ->
                Optional.of(parts[1])
                        .filter(slug -> !Written.key(slug).isEmpty())
                        .map(OfOrganisation::new);
            default -> Optional.empty();
        };
    }

    private static Optional<String> id(String text) {
        return Optional.of(text).filter(id -> Id.SHAPE.matcher(id).matches());
    }
}
