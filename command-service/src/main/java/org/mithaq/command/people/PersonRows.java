package org.mithaq.command.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mithaq.events.PersonId;
import org.mithaq.people.PeopleEvent;
import org.mithaq.people.PeopleEvent.PersonErased;
import org.mithaq.people.PeopleEvent.PersonsJoined;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the register: what its events do to them, each change under a number of its own. Doing it again changes nothing. */
final class PersonRows {

    private final JdbcClient db;

    PersonRows(JdbcClient db) {
        this.db = db;
    }

    /** Whom of these the register ever entered, erased ones included. */
    Set<PersonId> known(Set<PersonId> persons) {
        return db
                .sql(
                        "select id from people.person where id in (:ids) union select id from people.erased where id in (:ids)")
                .param("ids", persons.stream().map(PersonId::value).toList())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /** Every name under which the human of this id was entered. */
    List<String> names(PersonId person) {
        return db.sql("""
                        select distinct other.name from people.person one, people.person other
                        where one.id = ? and coalesce(other.joined_to, other.id) = coalesce(one.joined_to, one.id)
                        """).param(person.value()).query(String.class).list();
    }

    void follow(PeopleEvent event) {
        switch (event) {
            case PersonsJoined e -> join(e);
            case PersonErased e -> e.everyId().forEach(this::erase);
        }
    }

    private void join(PersonsJoined joined) {
        db.sql(
                        "select id from people.person where (id = :drop or joined_to = :drop) and joined_to is distinct from :keep")
                .param("drop", joined.drop().value())
                .param("keep", joined.keep().value())
                .query(UUID.class)
                .list()
                .forEach(row -> db.sql("update people.person set joined_to = ?, change = ? where id = ?")
                        .params(joined.keep().value(), nextChange(), row)
                        .update());
    }

    private void erase(PersonId person) {
        db.sql("delete from people.person where id = ?").param(person.value()).update();
        var erased = db.sql("select count(*) from people.erased where id = ?").param(person.value());
        if (erased.query(Integer.class).single() == 0) {
            db.sql("insert into people.erased (id, change) values (?, ?)")
                    .params(person.value(), nextChange())
                    .update();
        }
    }

    private long nextChange() {
        return db.sql("update people.register set change = change + 1 returning change")
                .query(Long.class)
                .single();
    }
}
