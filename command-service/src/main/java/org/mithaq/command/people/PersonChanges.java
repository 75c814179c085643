package org.mithaq.command.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.events.PersonId;
import org.mithaq.people.PersonEntry;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What changed in the register, by the number of the change: each person once, as it is now. */
public final class PersonChanges {

    private final JdbcClient db;

    public PersonChanges(JdbcClient db) {
        this.db = db;
    }

    /** The last change of a person; without an entry if the person was erased. */
    public record Change(long number, PersonId person, Optional<PersonEntry> entry) {}

    /** The changes after this one, in the order in which they were committed. */
    public List<Change> after(long number, int limit) {
        return db.sql("""
                        select change, id, name, organisation, joined_to from people.person where change > :number
                        union all
                        select change, id, null, null, null from people.erased where change > :number
                        order by change limit :limit
                        """)
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> change(row))
                .list();
    }

    private static Change change(ResultSet row) throws SQLException {
        var id = new PersonId(row.getObject(2, UUID.class));
        var joinedTo = row.getObject(5, UUID.class);
        var name = Optional.ofNullable(row.getString(3));
        var organisation = row.getString(4);
        return new Change(
                row.getLong(1),
                id,
                name.map(given ->
                        new PersonEntry(id, given, organisation, joinedTo == null ? null : new PersonId(joinedTo))));
    }
}
