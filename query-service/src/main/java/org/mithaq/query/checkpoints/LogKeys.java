package org.mithaq.query.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import org.mithaq.tree.BadNote;
import org.mithaq.tree.KeyRing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The public keys of the log, from a file that is read again when it changes: a new key needs no restart. */
@Component
class LogKeys {

    private static final Logger LOG = LoggerFactory.getLogger(LogKeys.class);

    private final @Nullable Path file;
    private @Nullable Look seen;
    private Known known = new Known(KeyRing.EMPTY, "The file of keys was not read yet");

    LogKeys(@Value("${mithaq.log.keys:}") String file) {
        this.file = file.isBlank() ? null : Path.of(file);
    }

    /** What is known, and in {@code trouble} why it is not more; empty if nothing is wrong. */
    record Known(KeyRing ring, String trouble) {}

    private record Look(FileTime changed, long size) {}

    synchronized Known known() {
        if (file == null) {
            return new Known(KeyRing.EMPTY, "No file of keys is given (MITHAQ_LOG_KEYS)");
        }
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var look = new Look(attributes.lastModifiedTime(), attributes.size());
            if (!look.equals(seen)) {
                // A file that is bad is said once and not read again until it changes.
                // What was known before still holds.
                seen = look;
                known = new Known(KeyRing.read(Files.readString(file)), "");
                LOG.info("Keys of the log: {}", known.ring().keys().size());
            }
        } catch (BadNote bad) {
            trouble(bad.sentence());
        } catch (IOException _) {
            seen = null;
            trouble("The file of keys " + file + " cannot be read");
        }
        return known;
    }

    private void trouble(String sentence) {
        if (!known.trouble().equals(sentence)) {
            LOG.error("{}", sentence);
        }
        known = new Known(known.ring(), sentence);
    }
}
