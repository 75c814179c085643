package org.mithaq.reliability.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.mithaq.reliability.history.Checkpoint;

/**
 * Signed notes read a second time, from the specification and not with the software that wrote them: a checkpoint is a line
 * each of origin, size and root in base64; after an empty line come signatures, each of four bytes of a key's id and
 * sixty-four of Ed25519.
 */
final class Notes {

    /** What stands before the thirty-two bytes of a public key of Ed25519 in X.509. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int KEY = 32;
    private static final int ID = 4;

    private final List<PublicKey> keys;

    /** Knows the keys of this folder: {@code name+id+base64} a line. */
    Notes(Path keys) {
        var file = keys.resolve("log.keys");
        try {
            this.keys = Files.notExists(file)
                    ? List.of()
                    : Files.readAllLines(file).stream()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .map(Notes::key)
                            .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Checkpoint checkpoint(byte[] note) {
        var text = new String(note, UTF_8);
        var end = text.indexOf("\n\n") + 1;
        var lines = text.substring(0, end).lines().toList();
        var root = HexFormat.of().formatHex(Base64.getDecoder().decode(lines.get(2)));
        return new Checkpoint(
                Long.parseLong(lines.get(1)), root, isSigned(text.substring(0, end), text.substring(end)));
    }

    /** By one of the keys, whoever else signs beside it. */
    private boolean isSigned(String text, String signatures) {
        return signatures
                .lines()
                .filter(line -> line.startsWith("\u2014 "))
                .map(line -> Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)))
                .map(bytes -> Arrays.copyOfRange(bytes, ID, bytes.length))
                .anyMatch(signature -> keys.stream().anyMatch(key -> verifies(key, text, signature)));
    }

    private static boolean verifies(PublicKey key, String text, byte[] bytes) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(UTF_8));
            return signature.verify(bytes);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static PublicKey key(String line) {
        var base64 = Stream.of(line.split("\\+", 3)).reduce((_, last) -> last).orElse("");
        var bytes = Base64.getDecoder().decode(base64);
        var raw = Arrays.copyOfRange(bytes, bytes.length - KEY, bytes.length);
        var encoded = Arrays.copyOf(X509, X509.length + KEY);
        System.arraycopy(raw, 0, encoded, X509.length, KEY);
        try {
            return Objects.requireNonNull(
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("No public key: " + line, unreadable);
        }
    }
}
