package org.mithaq.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A text with the signatures of one or more keys under it, as a C2SP signed note: text, an empty line, a line for each signature. */
public record SignedNote(String text, List<Signature> signatures) {

    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        BadNote.unless(
                text.length() > 1 && text.endsWith("\n"), "The text of a note is not empty and ends with a line end");
        BadNote.unless(
                text.chars().noneMatch(c -> c < ' ' && c != '\n'),
                "The text of a note has no control characters but line ends");
        BadNote.unless(
                !signatures.isEmpty() && signatures.size() <= MOST_SIGNATURES,
                "A note has from 1 to " + MOST_SIGNATURES + " signatures");
        signatures = List.copyOf(signatures);
    }

    /** A checkpoint signed by each of these keys. */
    public static SignedNote of(Checkpoint checkpoint, List<SigningKey> keys) {
        var text = checkpoint.text();
        return new SignedNote(text, keys.stream().map(key -> key.sign(text)).toList());
    }

    /** Reads a note of which nothing may be left unread. */
    public static SignedNote read(byte[] bytes) {
        BadNote.unless(bytes.length <= MOST_BYTES, "A note has at most " + MOST_BYTES + " bytes");
        return read(Strict.utf8(bytes, "A note is text in UTF-8"));
    }

    public static SignedNote read(String note) {
        BadNote.unless(note.length() <= MOST_BYTES, "A note has at most " + MOST_BYTES + " bytes");
        var end = note.lastIndexOf("\n\n");
        BadNote.unless(end > 0, "A note is a text, an empty line and its signatures");
        BadNote.unless(note.endsWith("\n") && note.length() > end + 2, "A note ends with the line of a signature");
        var lines = note.substring(end + 2, note.length() - 1).split("\n", -1);
        BadNote.unless(lines.length <= MOST_SIGNATURES, "A note has from 1 to " + MOST_SIGNATURES + " signatures");
        return new SignedNote(
                note.substring(0, end + 1),
                Arrays.stream(lines).map(Signature::read).toList());
    }

    /** The same text with one more signature: so a new key takes over beside the old one. */
    public SignedNote and(Signature signature) {
        var all = new ArrayList<>(signatures);
        all.add(signature);
        return new SignedNote(text, all);
    }

    /** The note as it is published, stored and read. */
    public String note() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()).append('\n'));
        return note.toString();
    }
}
