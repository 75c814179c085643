package org.mithaq.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.keys.KeyFolder;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.local.launch.Console;
import org.mithaq.tree.LogKey;

class RotateKeyTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private KeyFolder keys;
    private RotateKey rotation;

    @BeforeEach
    void begin() {
        keys = new KeyFolder(folder.resolve("keys"));
        rotation =
                new RotateKey(keys, new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)));
    }

    @Test
    void a_new_key_stands_behind_the_one_before_and_its_public_half_is_the_result() {
        var first = keys.add("urn:mithaq:test", new byte[32]).publicKey();
        rotation.make(false);
        var second = LogKey.read(out.toString(UTF_8).strip());
        assertThat(keys.known()).containsExactly(first, second);
        assertThat(second.name()).isEqualTo("urn:mithaq:test");
        assertThat(keys.secret(second)).isPresent();
        assertThat(keys.isGivenUp(first)).isFalse();
        assertThat(err.toString(UTF_8)).contains(first.id() + " and " + second.id());
    }

    @Test
    void a_key_that_is_not_here_cannot_hand_over_unless_it_is_said_to_be_lost() throws Exception {
        var first = keys.add("log", new byte[32]).publicKey();
        Files.delete(keys.folder().resolve(first.id() + ".key"));
        assertThatThrownBy(() -> rotation.make(false))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining(first.id())
                .hasMessageContaining("--lost");
        assertThat(keys.known()).containsExactly(first);
        rotation.make(true);
        assertThat(keys.known()).hasSize(2).first().isEqualTo(first);
        assertThat(keys.isGivenUp(first)).isTrue();
    }

    @Test
    void before_the_first_key_there_is_nothing_to_rotate() {
        assertThatThrownBy(() -> rotation.make(false))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageStartingWith("There is no key in " + keys.folder());
        assertThat(keys.folder()).doesNotExist();
    }

    @Test
    void keys_that_cannot_be_read_are_one_clear_line() throws Exception {
        Files.createDirectory(keys.folder());
        Files.writeString(keys.publicKeys(), "rubbish");
        assertThatThrownBy(() -> rotation.make(false))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageStartingWith(keys.publicKeys() + ": Line 1");
    }
}
