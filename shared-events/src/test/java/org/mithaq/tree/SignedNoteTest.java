package org.mithaq.tree;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String ORIGIN = "urn:mithaq:golden";
    private static final SigningKey OLD = SigningKey.of(ORIGIN, counted(0));
    private static final SigningKey NEW = SigningKey.of(ORIGIN, counted(32));
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(ORIGIN, 8, Hash.of(Strict.base64("XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=", "golden")));

    /** Made with another library for Ed25519 from the same two seeds. */
    private static final String GOLDEN = """
            urn:mithaq:golden
            8
            XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=

            \u2014 urn:mithaq:golden UwSEBL/iz2M3EIpahIA2LlD6dSYjxpqe+G3RIzt+RiFNo6mW2uXQu0qje+OxXE51CjlkeNwKD+q16/rR85kTOYNthwc=
            \u2014 urn:mithaq:golden L/zVd/G2X1wDMOABIMVAGm79Qz4y8X00yFzkarUK/ohRz8yVIrVGbfNHXOod9wRWsvUW44djrOA4FLu+0teJnDTiRws=
            """;

    @Test
    void the_golden_note_comes_out_byte_by_byte_and_is_read_back() {
        assertThat(OLD.publicKey().vkey())
                .isEqualTo("urn:mithaq:golden+53048404+AQOhB7/zzhC+HXDdGOdLwJln5NYwm6UNXx3chmQSVTG4");
        assertThat(NEW.publicKey().vkey())
                .isEqualTo("urn:mithaq:golden+2ffcd577+ASmsuuFBvMrwsi4alNNNC8c2HlJtC/4SyJeUvJMilm3X");
        assertThat(SignedNote.of(CHECKPOINT, List.of(OLD, NEW)).note()).isEqualTo(GOLDEN);
        assertThat(SignedNote.of(CHECKPOINT, List.of(OLD))
                        .and(NEW.sign(CHECKPOINT.text()))
                        .note())
                .isEqualTo(GOLDEN);
        var read = SignedNote.read(GOLDEN.getBytes(UTF_8));
        assertThat(read.note()).isEqualTo(GOLDEN);
        assertThat(Checkpoint.read(read)).isEqualTo(CHECKPOINT);
    }

    @Test
    void a_note_that_a_public_log_once_signed_is_genuine() {
        var keys = KeyRing.read("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8");
        var note = SignedNote.read("""
                go.sum database tree
                6476701
                mb8QLQIs0Z0yP5Cstq6guj87oXWeC9gEM8oVikmm9Wk=

                \u2014 sum.golang.org Az3grsLX85Gz+s1SiTbgkuqxgItqFq7gsMUEyVnrsa9LM7Us9S+1xbFIGu95949rj4nPRYfvimWEPWL+o3GeoWwOoAw=
                """);
        assertThat(keys.seal(note)).isEqualTo(new Seal.Genuine(keys.keys()));
        assertThat(Checkpoint.read(note).size()).isEqualTo(6476701);
    }

    @Test
    void one_known_key_is_enough_and_both_keys_of_a_rotation_are_told() {
        var note = SignedNote.read(GOLDEN);
        assertThat(ring(OLD).seal(note)).isEqualTo(new Seal.Genuine(List.of(OLD.publicKey())));
        assertThat(ring(NEW).seal(note)).isEqualTo(new Seal.Genuine(List.of(NEW.publicKey())));
        assertThat(ring(OLD, NEW).seal(note)).isEqualTo(new Seal.Genuine(List.of(OLD.publicKey(), NEW.publicKey())));
        assertThat(KeyRing.EMPTY.seal(note)).isEqualTo(new Seal.Unknown());
        assertThat(ring(SigningKey.of("urn:mithaq:other", counted(0))).seal(note))
                .isEqualTo(new Seal.Unknown());
    }

    @Test
    void a_signature_under_another_text_is_forged() {
        var moved = new SignedNote(
                new Checkpoint(ORIGIN, 9, CHECKPOINT.root()).text(),
                SignedNote.read(GOLDEN).signatures());
        assertThat(ring(OLD).seal(moved)).isEqualTo(new Seal.Forged(OLD.publicKey()));
    }

    @Test
    void a_secret_key_is_read_back_and_does_not_show_itself() {
        var skey = "PRIVATE+KEY+urn:mithaq:golden+53048404+AQABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
        assertThat(OLD.skey()).isEqualTo(skey);
        assertThat(SigningKey.read(skey).publicKey()).isEqualTo(OLD.publicKey());
        assertThat(OLD.toString()).doesNotContain("AQABAgMEBQYH");
        assertThatThrownBy(() -> SigningKey.read(skey.replace("53048404", "53048405")))
                .isInstanceOf(BadNote.class)
                .message()
                .doesNotContain("AQABAgMEBQYH");
    }

    @Test
    void a_ring_of_keys_is_a_file_with_comments_and_names_its_bad_line() {
        var file = "# keys of the log\n\n" + OLD.publicKey().vkey() + "\n  "
                + NEW.publicKey().vkey() + "  \n";
        assertThat(KeyRing.read(file)).isEqualTo(ring(OLD, NEW));
        assertThatThrownBy(() -> KeyRing.read(file + "rubbish"))
                .isInstanceOf(BadNote.class)
                .hasMessageStartingWith("Line 5 of the keys: ");
        assertThatThrownBy(() -> KeyRing.read(OLD.publicKey().vkey().replace("53048404", "53048405")))
                .hasMessageContaining("is 53048404, not 53048405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text",
                "text\n",
                "text\n\n",
                "text\n\n\u2014 name",
                "text\n\n\u2014 name AAAAAAA=",
                "text\n\n\u2014 name AAAAAAA\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 name AAAAAA==\n",
                "text\n\n\u2014  AAAAAAA=\n",
                "text\n\n\u2014 na+me AAAAAAA=\n",
                "text\n\n\u2014 na\u00a0me AAAAAAA=\n",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n\u2014 name AAAAAAA= more\n",
                "text\n\n\u2014 name AAAAAAA=\nmore\n",
                "te\txt\n\n\u2014 name AAAAAAA=\n",
                "te\rxt\n\n\u2014 name AAAAAAA=\n"
            })
    void a_note_of_another_form_is_refused_in_one_sentence(String note) {
        assertThatThrownBy(() -> SignedNote.read(note)).isInstanceOf(BadNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log\n8\n",
                "log\n08\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
                "log\n-8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
                "log\n99999999999999999999\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n",
                "log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg\n",
                "log\n8\nXcnaeacGWamtVZy3\n",
                "log\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\nmore\n",
                "\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n"
            })
    void a_checkpoint_of_another_form_is_refused_in_one_sentence(String text) {
        assertThatThrownBy(() -> Checkpoint.read(text)).isInstanceOf(BadNote.class);
    }

    @Test
    void whatever_bytes_arrive_are_a_note_that_writes_itself_again_or_are_refused() {
        var random = new Random(20260);
        var golden = GOLDEN.getBytes(UTF_8);
        var genuine = 0;
        for (var round = 0; round < 20_000; round++) {
            var bytes = golden.clone();
            for (var change = 0; change <= random.nextInt(3); change++) {
                bytes[random.nextInt(bytes.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : '\n');
            }
            try {
                var note = SignedNote.read(bytes);
                assertThat(note.note().getBytes(UTF_8)).isEqualTo(bytes);
                if (ring(OLD).seal(note) instanceof Seal.Genuine) {
                    assertThat(note.text()).isEqualTo(CHECKPOINT.text());
                    genuine++;
                }
            } catch (BadNote refused) {
                assertThat(refused.sentence()).isNotEmpty();
            }
        }
        assertThat(genuine).as("changes in the second signature alone").isPositive();
    }

    private static KeyRing ring(SigningKey... keys) {
        return new KeyRing(List.of(keys).stream().map(SigningKey::publicKey).toList());
    }

    private static byte[] counted(int from) {
        var bytes = new byte[Hash.BYTES];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }
}
