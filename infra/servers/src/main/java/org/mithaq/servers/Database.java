package org.mithaq.servers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A database and the roles that a service has in it: the owner migrates, the user works, the others do one thing each. */
public record Database(
        String jdbcUrl, String owner, String ownerPassword, String user, String password, List<Login> others) {

    /** Who may do one thing, such as {@code publisher}, and as whom. */
    public record Login(String purpose, String name, String password) {

        @Override
        public String toString() {
            return name;
        }
    }

    public Database {
        others = List.copyOf(others);
    }

    /** What migrations call the user, under this name, and the others, under their purposes. */
    public Map<String, String> roles(String nameOfUser) {
        var roles = new TreeMap<>(Map.of(nameOfUser, user));
        others.forEach(login -> roles.put(login.purpose(), login.name()));
        return roles;
    }

    /** The settings of a service that works in it, whose names begin with this variable's. */
    public Map<String, String> settings(String variable) {
        var settings = new TreeMap<>(Map.of(
                variable,
                jdbcUrl,
                variable + "_OWNER",
                owner,
                variable + "_OWNER_PASSWORD",
                ownerPassword,
                variable + "_USER",
                user,
                variable + "_PASSWORD",
                password));
        for (var login : others) {
            var other = variable + "_" + login.purpose().toUpperCase(Locale.ROOT);
            settings.put(other, login.name());
            settings.put(other + "_PASSWORD", login.password());
        }
        return settings;
    }

    @Override
    public String toString() {
        return jdbcUrl;
    }
}
