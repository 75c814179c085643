package org.mithaq.command.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.people.Finding.Found;
import org.mithaq.events.Language;
import org.mithaq.events.PersonId;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Written;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The erasable register of natural persons. Whoever is named in a command is found here by normalised name and
 * organisation, or entered and committed before the command; everything after the door knows the id only.
 */
public final class People {

    /** Two of these, at three bytes a character, fit into an index of PostgreSQL. */
    private static final int LONGEST_KEY = 400;

    private final JdbcClient db;
    private final PersonRows rows;
    private final Clock clock;

    public People(JdbcClient db, Clock clock) {
        this.db = db;
        this.rows = new PersonRows(db);
        this.clock = clock;
    }

    /** The register for one command, in which people act for {@code organisation} unless they say otherwise. */
    public Finding actingFor(@Nullable Phrase organisation) {
        return new Finding(named ->
                find(named.name(), Optional.ofNullable(named.organisation()).orElse(organisation)));
    }

    /** A command about persons with what the register knows of them; refused if its words name one of them. */
    public PeopleRequest asked(Request<? extends PeopleCommand> request) {
        var persons = Set.copyOf(request.command().persons().values());
        var names = persons.stream()
                .flatMap(person -> rows.names(person).stream())
                .map(NameWords::of)
                .toList();
        for (var free : FreeWords.in(request)) {
            if (names.stream().anyMatch(name -> name.isNamedIn(free.words()))) {
                throw Rejected.invalid(
                        free.pointer(), "These words stay in the log for ever and must not name the person");
            }
        }
        return new PeopleRequest(request, rows.known(persons));
    }

    private Found find(String name, @Nullable Phrase organisation) {
        var nameKey = indexed(Written.key(name));
        var organisationKey = organisation == null ? "" : indexed(key(organisation));
        return find(nameKey, organisationKey).orElseGet(() -> {
            enter(name, nameKey, organisation, organisationKey);
            return find(nameKey, organisationKey).orElseThrow();
        });
    }

    private void enter(String name, String nameKey, @Nullable Phrase organisation, String organisationKey) {
        db.sql("""
                        with next as (update people.register set change = change + 1 returning change)
                        insert into people.person
                            (id, name, name_key, organisation, organisation_key, entered_at, beginnings, change)
                        select ?, ?, ?, ?, ?, ?, ?, change from next on conflict (name_key, organisation_key) do nothing
                        """)
                .params(
                        UUID.randomUUID(),
                        name,
                        nameKey,
                        organisation == null ? "" : organisation.in(Language.FR).read(Language.FR),
                        organisationKey,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                        NameWords.of(name).beginnings())
                .update();
    }

    private Optional<Found> find(String nameKey, String organisationKey) {
        return db.sql(
                        "select id, coalesce(joined_to, id) from people.person where name_key = ? and organisation_key = ?")
                .params(nameKey, organisationKey)
                .query((row, _) -> new Found(
                        new PersonId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class))))
                .optional();
    }

    /** What is too long for an index is compared by its hash. */
    private static String indexed(String key) {
        return key.length() <= LONGEST_KEY ? key : "sha256:" + Sha256.of(key).value();
    }

    private static String key(Phrase organisation) {
        return organisation.in(Language.FR).all().stream().map(Written::key).collect(Collectors.joining("/"));
    }
}
