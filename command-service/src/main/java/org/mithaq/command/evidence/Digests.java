package org.mithaq.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mithaq.events.Sha256;

/** SHA-256 of what is read, without holding it in memory. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    static Sha256 finish(MessageDigest digest) {
        return new Sha256(HexFormat.of().formatHex(digest.digest()));
    }

    static Sha256 of(InputStream bytes) throws IOException {
        try (var in = new DigestInputStream(bytes, sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return finish(in.getMessageDigest());
        }
    }
}
