package org.mithaq.query.history;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a stream, up to the version {@code head}, are looked for. {@code type} is an event's stable name without its version, or the feature with
 * which it begins; {@code versions} are those that the plan's record found, and hold for what it could read, up to
 * {@code readable}; {@code late} asks for what was recorded later than the day after it happened, in this zone.
 */
public record Search(
        int head,
        @Nullable String type,
        @Nullable String role,
        @Nullable Set<Integer> versions,
        int readable,
        boolean late,
        ZoneId zone) {

    /** Everything. */
    public static final Search ALL = new Search(Integer.MAX_VALUE, null, null, null, 0, false, ZoneId.of("UTC"));

    /** The conditions in SQL, each with its gaps. */
    String conditions() {
        var conditions = new StringBuilder(" and version <= ?");
        if (type != null) {
            conditions.append(" and starts_with(type, ? || '.')");
        }
        if (role != null) {
            conditions.append(" and role = ?");
        }
        if (versions != null) {
            conditions.append(" and (version > ? or version = any(?))");
        }
        if (late) {
            conditions.append(" and (recorded_at at time zone ?)::date > occurred_on + 1");
        }
        return conditions.toString();
    }

    /** What fills the gaps, in their order. */
    List<Object> fillings() {
        var fillings = new ArrayList<Object>();
        fillings.add(head);
        if (type != null) {
            fillings.add(type);
        }
        if (role != null) {
            fillings.add(role);
        }
        if (versions != null) {
            fillings.add(readable);
            fillings.add(versions.toArray(Integer[]::new));
        }
        if (late) {
            fillings.add(zone.getId());
        }
        return fillings;
    }
}
