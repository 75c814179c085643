package org.mithaq.reliability.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesTest {

    private static final String ROOT = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";
    private static final String TEXT = "urn:mithaq:test\n42\nABEiM0RVZneImaq7zN3u/wARIjNEVWZ3iJmqu8zd7v8=\n";

    @TempDir
    Path keys;

    private final KeyPair key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

    NotesTest() throws GeneralSecurityException {}

    @Test
    void a_note_says_the_size_and_the_root_that_were_signed() throws Exception {
        var checkpoint = notes().checkpoint(note(TEXT, TEXT));

        assertThat(checkpoint.size()).isEqualTo(42);
        assertThat(checkpoint.root()).isEqualTo(ROOT);
        assertThat(checkpoint.genuine()).isTrue();
    }

    @Test
    void a_note_that_was_changed_after_it_was_signed_is_not_genuine() throws Exception {
        assertThat(notes().checkpoint(note(TEXT.replace("42", "43"), TEXT)).genuine())
                .isFalse();
    }

    @Test
    void nor_is_one_that_was_signed_with_a_key_that_nobody_knows() throws Exception {
        assertThat(new Notes(keys).checkpoint(note(TEXT, TEXT)).genuine()).isFalse();
    }

    private Notes notes() throws Exception {
        var encoded = key.getPublic().getEncoded();
        var raw = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        var kind = new byte[33];
        kind[0] = 1;
        System.arraycopy(raw, 0, kind, 1, 32);
        Files.writeString(keys.resolve("log.keys"), "# the first key\nurn:mithaq:test+01020304+" + base64(kind) + "\n");
        return new Notes(keys);
    }

    private byte[] note(String text, String signed) throws GeneralSecurityException {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(signed.getBytes(UTF_8));
        var bytes = new byte[68];
        System.arraycopy(signature.sign(), 0, bytes, 4, 64);
        return (text + "\n\u2014 urn:mithaq:test " + base64(bytes) + "\n").getBytes(UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
