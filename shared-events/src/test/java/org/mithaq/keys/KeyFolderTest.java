package org.mithaq.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.tree.KeyRing;

class KeyFolderTest {

    @TempDir
    Path folder;

    private KeyFolder keys;

    @BeforeEach
    void begin() {
        keys = new KeyFolder(folder.resolve("keys"));
    }

    @Test
    void a_key_that_was_added_is_known_and_its_secret_half_is_for_its_owner_alone() throws Exception {
        assertThat(keys.known()).isEmpty();
        var key = keys.add("urn:mithaq:test", seed(1));
        assertThat(keys.known()).containsExactly(key.publicKey());
        assertThat(keys.secret(key.publicKey()).orElseThrow().sign("text\n")).isEqualTo(key.sign("text\n"));

        var secret = keys.folder().resolve(key.publicKey().id() + ".key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.folder())))
                .isEqualTo("rwx------");
        assertThat(Files.readString(keys.publicKeys())).doesNotContain("PRIVATE");
    }

    @Test
    void the_newest_key_is_the_last_and_those_before_stay_known() throws Exception {
        var one = keys.add("log", seed(1)).publicKey();
        var two = keys.add("log", seed(2)).publicKey();
        assertThat(keys.known()).containsExactly(one, two);
        assertThat(KeyRing.read(Files.readString(keys.publicKeys())).keys()).containsExactly(one, two);
    }

    @Test
    void a_key_whose_secret_half_is_not_here_can_be_given_up() throws Exception {
        var key = keys.add("log", seed(1)).publicKey();
        Files.delete(keys.folder().resolve(key.id() + ".key"));
        assertThat(keys.secret(key)).isEmpty();
        assertThat(keys.isGivenUp(key)).isFalse();
        keys.giveUp(key);
        assertThat(keys.isGivenUp(key)).isTrue();
    }

    @Test
    void files_that_are_no_keys_are_one_clear_line_that_shows_nothing_secret() throws Exception {
        var key = keys.add("log", seed(1));
        var secret = keys.folder().resolve(key.publicKey().id() + ".key");

        Files.writeString(secret, key.skey().substring(0, 40));
        refused(secret.toString(), () -> keys.secret(key.publicKey()));
        Files.write(secret, new byte[] {(byte) 0xff, (byte) 0xfe});
        refused("The file of keys " + secret + " is no text", () -> keys.secret(key.publicKey()));
        var other = keys.add("log", seed(2));
        Files.writeString(secret, other.skey());
        refused(secret + " holds the key " + other.publicKey().id(), () -> keys.secret(key.publicKey()));
        Files.delete(secret);
        Files.createDirectory(secret);
        refused("The file of keys " + secret + " cannot be read", () -> keys.secret(key.publicKey()));

        Files.write(keys.publicKeys(), "rubbish\n".getBytes(StandardCharsets.UTF_8));
        refused(keys.publicKeys() + ": Line 1 of the keys: ", keys::known);
    }

    @Test
    void a_folder_that_cannot_be_written_is_one_clear_line() throws Exception {
        var file = Files.createFile(folder.resolve("file"));
        refused(
                "The folder of keys " + file.resolve("below") + " cannot be written",
                () -> new KeyFolder(file.resolve("below")).add("log", seed(1)));
    }

    private static void refused(String beginning, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOf(KeysUnusable.class)
                .hasMessageStartingWith(beginning)
                .hasMessageNotContaining("\n")
                .hasMessageNotContaining("PRIVATE+KEY+log+");
    }

    private static byte[] seed(int of) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) of);
        return seed;
    }
}
