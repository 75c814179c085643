package org.mithaq.query.people;

import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Json;
import org.mithaq.events.PersonId;
import org.mithaq.people.PersonEntry;
import org.mithaq.query.kernel.CopyKeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** Our copy of the register of persons. What is erased there goes here. */
public class People implements CopyKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(People.class);

    /** The letters "people"; the log is applied under another lock. */
    private static final long LOCK = 0x70656f706c65L;

    private final JdbcClient db;
    private final String topic;

    People(JdbcClient db, String topic) {
        this.db = db;
        this.topic = topic;
    }

    /** The person of this id, under the id by which it is known since it was joined; nobody once it was erased. */
    public Optional<PersonEntry> of(PersonId id) {
        var seen = new HashSet<PersonId>();
        var person = row(id);
        while (person.isPresent()
                && person.get().joinedTo() != null
                && seen.add(person.get().id())) {
            var next = row(person.get().joinedTo());
            if (next.isEmpty()) {
                break;
            }
            person = next;
        }
        return person;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public long lock() {
        return LOCK;
    }

    @Override
    public void put(String key, byte[] value, long pass) {
        var read = read(key, value);
        if (read == null) {
            // Neither what stands in it nor why it cannot be read: both could hold a name.
            var whom = id(key).map(UUID::toString).orElse("nobody");
            LOG.error("What {} says of {} cannot be read and is left out", topic, whom);
            return;
        }
        db.sql("""
                        insert into person (id, name, organisation, joined_to, pass) values (:id, :name, :organisation, :joined, :pass)
                        on conflict (id) do update
                           set name = excluded.name, organisation = excluded.organisation,
                               joined_to = excluded.joined_to, pass = excluded.pass""")
                .param("id", read.id().value())
                .param("name", read.name())
                .param("organisation", read.organisation())
                .param(
                        "joined",
                        read.joinedTo() == null ? null : read.joinedTo().value())
                .param("pass", pass)
                .update();
    }

    @Override
    public void remove(String key) {
        id(key).ifPresent(id ->
                db.sql("delete from person where id = ?").param(id).update());
    }

    @Override
    public void keepOnly(long pass) {
        db.sql("delete from person where pass <> ?").param(pass).update();
    }

    /** Writes the table anew, so that the bytes of removed rows do not stay behind in its files. */
    @Override
    public void tidy() {
        try {
            db.sql("vacuum (full) person").update();
        } catch (DataAccessException later) {
            LOG.warn(
                    "The table of persons is tidied later: {}", later.getClass().getSimpleName());
        }
    }

    private Optional<PersonEntry> row(@Nullable PersonId id) {
        return db.sql("select id, name, organisation, joined_to from person where id = ?")
                .param(id == null ? null : id.value())
                .query((row, _) -> new PersonEntry(
                        new PersonId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4) == null ? null : new PersonId(row.getObject(4, UUID.class))))
                .optional();
    }

    private static @Nullable PersonEntry read(String key, byte[] value) {
        try {
            var entry = Json.LENIENT.readValue(value, PersonEntry.class);
            var storable = (entry.name() + entry.organisation()).indexOf(0) < 0;
            return storable && id(key).filter(entry.id().value()::equals).isPresent() ? entry : null;
        } catch (JacksonException _) {
            return null;
        }
    }

    private static Optional<UUID> id(String key) {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
