package org.mithaq.tree;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** One signature under a note: the name of the key, and in base64 the key's id followed by what it signed with. */
public record Signature(String name, String base64) {

    static final int ID_BYTES = 4;
    private static final String DASH = "\u2014 ";
    private static final String FORM = "A signature is a line of a long dash, the name of a key and base64";

    public Signature {
        Strict.name(name);
        BadNote.unless(Strict.base64(base64, FORM).length > ID_BYTES, "A signature has an id of 4 bytes and then more");
    }

    static Signature of(LogKey key, byte[] signature) {
        var bytes = Arrays.copyOf(HexFormat.of().parseHex(key.id()), ID_BYTES + signature.length);
        System.arraycopy(signature, 0, bytes, ID_BYTES, signature.length);
        return new Signature(key.name(), Base64.getEncoder().encodeToString(bytes));
    }

    static Signature read(String line) {
        BadNote.unless(line.startsWith(DASH), FORM);
        var words = line.substring(DASH.length()).split(" ", -1);
        BadNote.unless(words.length == 2, FORM);
        return new Signature(words[0], words[1]);
    }

    String line() {
        return DASH + name + " " + base64;
    }

    /** The id of the key that is said to have signed: eight hexadecimal digits. */
    public String keyId() {
        return HexFormat.of().formatHex(bytes(), 0, ID_BYTES);
    }

    byte[] signed() {
        var bytes = bytes();
        return Arrays.copyOfRange(bytes, ID_BYTES, bytes.length);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}
