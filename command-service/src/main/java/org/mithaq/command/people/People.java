package org.mithaq.command.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.events.PersonId;
import org.mithaq.events.Phrase;
import org.mithaq.events.Who;
import org.mithaq.events.Written;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The erasable register of natural persons. Whoever is named in a command is found here by normalised name and
 * organisation, or entered and committed before the command; everything after the door knows the id only.
 */
public final class People {

    private final JdbcClient db;
    private final Clock clock;

    public People(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The register for one command, in which people act for {@code organisation} unless they say otherwise. */
    public Who.Register actingFor(@Nullable Phrase organisation) {
        return named ->
                idOf(named.name(), Optional.ofNullable(named.organisation()).orElse(organisation));
    }

    private PersonId idOf(String name, @Nullable Phrase organisation) {
        var nameKey = Written.key(name);
        var organisationKey = organisation == null ? "" : key(organisation);
        return find(nameKey, organisationKey).orElseGet(() -> {
            db.sql("""
                            insert into people.person (id, name, name_key, organisation, organisation_key, entered_at)
                            values (?, ?, ?, ?, ?, ?) on conflict do nothing
                            """)
                    .params(
                            UUID.randomUUID(),
                            name,
                            nameKey,
                            organisation == null
                                    ? ""
                                    : organisation.in(Language.FR).read(Language.FR),
                            organisationKey,
                            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .update();
            return find(nameKey, organisationKey).orElseThrow();
        });
    }

    private Optional<PersonId> find(String nameKey, String organisationKey) {
        return db.sql("select id from people.person where name_key = ? and organisation_key = ?")
                .params(nameKey, organisationKey)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    private static String key(Phrase organisation) {
        return organisation.in(Language.FR).all().stream().map(Written::key).collect(Collectors.joining("/"));
    }
}
