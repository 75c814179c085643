package org.mithaq.keys;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.tree.BadNote;
import org.mithaq.tree.KeyRing;
import org.mithaq.tree.LogKey;
import org.mithaq.tree.SigningKey;

/**
 * A folder outside of every database: {@code log.keys} tells the public keys of a log, the newest last; {@code ID.key} is the
 * secret half of one, for its owner alone; {@code ID.given-up} says that a key no longer speaks for the log.
 */
public record KeyFolder(Path folder) {

    private static final String SECRET = "rw-------";
    private static final String PUBLIC = "rw-r--r--";
    private static final String ABOUT =
            "# The public keys of the log, one a line, the newest last. Nothing here is secret.\n";

    /** The file that is given to those who verify. */
    public Path publicKeys() {
        return folder.resolve("log.keys");
    }

    /** Every key that ever signed, oldest first; none if there is no file of them. */
    public List<LogKey> known() {
        if (Files.notExists(publicKeys())) {
            return List.of();
        }
        var text = read(publicKeys());
        try {
            return KeyRing.read(text).keys();
        } catch (BadNote bad) {
            throw new KeysUnusable(publicKeys() + ": " + bad.sentence());
        }
    }

    /** The secret half of a key, if it lies here. */
    public Optional<SigningKey> secret(LogKey key) {
        var file = file(key, "key");
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        SigningKey secret;
        try {
            secret = SigningKey.read(read(file).strip());
        } catch (BadNote bad) {
            throw new KeysUnusable(file + ": " + bad.sentence());
        }
        if (!secret.publicKey().equals(key)) {
            throw new KeysUnusable(file + " holds the key " + secret.publicKey().id() + " and not " + key.id());
        }
        return Optional.of(secret);
    }

    /** Makes the next key of the log out of thirty-two random bytes. */
    public SigningKey add(String name, byte[] seed) {
        var key = SigningKey.of(name, seed);
        var all = Stream.concat(known().stream(), Stream.of(key.publicKey()))
                .map(each -> each.vkey() + "\n")
                .collect(Collectors.joining());
        try {
            if (Files.notExists(folder)) {
                Files.createDirectories(folder);
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            // who knows of a key can also find it
            write(file(key.publicKey(), "key"), key.skey() + "\n", SECRET);
            write(publicKeys(), ABOUT + all, PUBLIC);
            return key;
        } catch (IOException failure) {
            throw new KeysUnusable("The folder of keys " + folder + " cannot be written (" + reason(failure) + ")");
        }
    }

    /** Says that this key no longer speaks for the log: it was lost, or it signed what is no longer the log's. */
    public void giveUp(LogKey key) {
        try {
            write(file(key, "given-up"), "Auditors were told.\n", PUBLIC);
        } catch (IOException failure) {
            throw new KeysUnusable("The folder of keys " + folder + " cannot be written (" + reason(failure) + ")");
        }
    }

    public boolean isGivenUp(LogKey key) {
        return Files.exists(file(key, "given-up"));
    }

    private Path file(LogKey key, String what) {
        return folder.resolve(key.id() + "." + what);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException notText) {
            throw new KeysUnusable("The file of keys " + file + " is no text");
        } catch (IOException failure) {
            throw new KeysUnusable("The file of keys " + file + " cannot be read (" + reason(failure) + ")");
        }
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "access denied";
            case NoSuchFileException _ -> "it is not there";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            case IOException other -> other.getClass().getSimpleName();
        };
    }

    private void write(Path file, String text, String permissions) throws IOException {
        var draft = Files.createTempFile(
                folder, ".draft", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(SECRET)));
        try {
            Files.writeString(draft, text);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(permissions));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
