package org.mithaq.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Random passwords of a PostgreSQL server's roles, made once and kept in a file that only its owner reads. */
record Passwords(Map<String, String> byRole) {

    static final String ADMIN = "postgres";

    private static final List<String> ROLES = List.of(
            ADMIN,
            "mithaq_owner",
            "mithaq_writer",
            "mithaq_publisher",
            "mithaq_reader",
            "mithaq_auditor",
            "mithaq_query_owner",
            "mithaq_query");

    static Passwords random() {
        var random = new SecureRandom();
        var passwords = new TreeMap<String, String>();
        ROLES.forEach(role -> passwords.put(role, secret(random)));
        return new Passwords(passwords);
    }

    /** Roles that a file of an older Mithaq does not know get theirs now. */
    static Passwords keptIn(Path file) throws IOException {
        var kept = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                kept.load(in);
            }
        }
        var passwords = new TreeMap<>(random().byRole);
        passwords.replaceAll(kept::getProperty);
        if (!kept.stringPropertyNames().containsAll(ROLES)) {
            var text = new StringBuilder();
            passwords.forEach((role, password) ->
                    text.append(role).append('=').append(password).append('\n'));
            OwnFiles.write(file, text.toString());
        }
        return new Passwords(passwords);
    }

    String of(String role) {
        return byRole.getOrDefault(role, "");
    }

    private static String secret(SecureRandom random) {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "passwords of " + byRole.keySet();
    }
}
