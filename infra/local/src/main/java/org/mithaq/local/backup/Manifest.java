package org.mithaq.local.backup;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an archive says of itself, at its beginning: the version of its own form, when it was made, at which version of the
 * schema, how many rows each table has, and where each sequence stands.
 */
record Manifest(int format, String madeAt, String schema, Map<String, Long> tables, Map<String, Long> sequences) {

    static final int FORMAT = 1;

    Manifest {
        tables = new TreeMap<>(tables == null ? Map.of() : tables);
        sequences = new TreeMap<>(sequences == null ? Map.of() : sequences);
    }

    byte[] bytes() {
        return JsonMapper.shared().writeValueAsBytes(this);
    }

    static Manifest read(byte[] bytes) {
        try {
            var manifest = JsonMapper.shared().readValue(bytes, Manifest.class);
            if (manifest.format != FORMAT) {
                throw failed("This backup has the form " + manifest.format + ", and this Mithaq reads " + FORMAT
                        + ": restore it with the version that made it");
            }
            Names.check(manifest.tables.keySet());
            Names.check(manifest.sequences.keySet());
            return manifest;
        } catch (JacksonException rubbish) {
            throw failed("This is no backup of Mithaq: its " + Names.MANIFEST + " cannot be read");
        }
    }
}
