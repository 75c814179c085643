package org.mithaq.command.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Invalid;
import org.mithaq.events.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proposes pairs of entries that are likely one human. Only names that share the beginning of a word are compared, and of
 * these so many at a time; what was joined already is left out.
 */
public final class Doubles {

    /** How many pairs are looked at for one answer, which may therefore hold few proposals, or none, and yet go on. */
    private static final int LOOKED_AT = 20_000;

    private static final int WINDOW = 100;

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient db;

    public Doubles(JdbcClient db) {
        this.db = db;
    }

    /** Two entries that are likely one human; the first was entered first. */
    public record Proposal(double score, Likeness.Reason reason, List<Entry> persons) {}

    /** A part of the proposals; {@code next} is where it goes on, if it does. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Page(List<Proposal> items, @Nullable String next) {}

    /** Between which two entries the last answer ended. */
    public record Place(UUID one, UUID other) {

        public static final Place START = new Place(FIRST, FIRST);

        public static Place of(String text) {
            var ids = text.split("\\.", -1);
            Invalid.unless(ids.length == 2, "", "A place is what an earlier answer gave as next");
            return new Place(PersonId.of(ids[0]).value(), PersonId.of(ids[1]).value());
        }

        @Override
        public String toString() {
            return one + "." + other;
        }
    }

    private record Pair(Entry one, Entry other, boolean inOrder) {

        Place place() {
            return new Place(one.id().value(), other.id().value());
        }

        Optional<Proposal> proposal() {
            return Likeness.of(one, other)
                    .map(likeness -> new Proposal(
                            likeness.score(), likeness.reason(), inOrder ? List.of(one, other) : List.of(other, one)));
        }
    }

    /** At most {@code limit} proposals after a place, in an order that stays. */
    public Page after(Place start, int limit) {
        var items = new ArrayList<Proposal>();
        var place = start;
        for (var left = LOOKED_AT; ; ) {
            var window = window(place);
            if (window.isEmpty()) {
                return new Page(items, null);
            }
            var pairs = pairs(place, window.getLast(), left);
            for (var pair : pairs) {
                pair.proposal().ifPresent(items::add);
                if (items.size() == limit) {
                    return new Page(items, pair.place().toString());
                }
            }
            left -= pairs.size();
            if (left == 0) {
                return new Page(items, pairs.getLast().place().toString());
            }
            place = new Place(window.getLast(), LAST);
        }
    }

    /** The next few whose likes are looked for, so that the database never has to put all pairs in order. */
    private List<UUID> window(Place after) {
        return db.sql("""
                        select id from people.person
                        where joined_to is null and id >= :one and (id > :one or :other < :last)
                        order by id limit :most
                        """)
                .param("one", after.one())
                .param("other", after.other())
                .param("last", LAST)
                .param("most", WINDOW)
                .query(UUID.class)
                .list();
    }

    private List<Pair> pairs(Place after, UUID upTo, int most) {
        return db.sql("""
                        select a.id, a.name, a.organisation, b.id, b.name, b.organisation,
                               (a.entered_at, a.change) <= (b.entered_at, b.change)
                        from people.person a join people.person b on b.id > a.id and b.beginnings && a.beginnings
                        where a.joined_to is null and b.joined_to is null
                          and a.id between :one and :upTo and (a.id > :one or b.id > :other)
                        order by a.id, b.id limit :most
                        """)
                .param("one", after.one())
                .param("other", after.other())
                .param("upTo", upTo)
                .param("most", most)
                .query((row, _) -> new Pair(entry(row, 1), entry(row, 4), row.getBoolean(7)))
                .list();
    }

    private static Entry entry(ResultSet row, int first) throws SQLException {
        return new Entry(
                new PersonId(row.getObject(first, UUID.class)), row.getString(first + 1), row.getString(first + 2));
    }
}
