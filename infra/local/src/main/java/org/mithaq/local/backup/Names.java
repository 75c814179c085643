package org.mithaq.local.backup;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be in an archive and under which names; there is no other way for a name to become a path or a table. */
final class Names {

    static final String MANIFEST = "mithaq-backup.json";
    static final String SOURCE = "source";

    /** The public keys of the log; the secret ones never leave their folder. */
    static final String KEYS = "keys/log.keys";

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,62}\\.[a-z][a-z0-9_]{0,62}");
    private static final Pattern ROWS = Pattern.compile("database/(" + TABLE + ")\\.copy");
    private static final Pattern SECRET = Pattern.compile("identity/([a-z][a-z.-]{0,62})");
    private static final Pattern EVIDENCE =
            Pattern.compile("evidence/([0-9a-f]{2})/([0-9a-f]{2})/(\\1\\2[0-9a-f]{60})");

    private Names() {}

    static String rows(String table) {
        return "database/" + table + ".copy";
    }

    /** The table whose rows stand under this name. */
    static Optional<String> table(String name) {
        return group(ROWS, 1, name);
    }

    /** The hash of the evidence that stands under this name. */
    static Optional<String> evidence(String name) {
        return group(EVIDENCE, 3, name);
    }

    static boolean isSecret(String name) {
        return SECRET.matcher(name).matches();
    }

    /** Whether this table keeps the place that a publication to Kafka has reached. */
    static boolean isPlaceOfPublication(String table) {
        return table.substring(table.indexOf('.') + 1).startsWith("published");
    }

    static void check(Collection<String> tables) {
        for (var table : tables) {
            if (!TABLE.matcher(table).matches()) {
                throw failed("No table of Mithaq has the name " + table);
            }
        }
    }

    private static Optional<String> group(Pattern shape, int group, String name) {
        var matcher = shape.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(group)) : Optional.empty();
    }
}
