package org.mithaq.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The public key by which a log's signatures are known: the log's name, and in base64 its kind and thirty-two bytes of Ed25519. */
public record LogKey(String name, String base64) {

    private static final String FORM = "A key is written as name+id+base64, its id is of eight hexadecimal digits";
    private static final byte ED25519 = 1;
    /** What stands before the bytes of every Ed25519 key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public LogKey {
        Strict.name(name);
        var bytes = Strict.base64(base64, FORM);
        BadNote.unless(
                bytes.length == 1 + Hash.BYTES && bytes[0] == ED25519, "A key of a log is an Ed25519 key of 32 bytes");
    }

    static LogKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        var bytes = Arrays.copyOfRange(encoded, X509.length - 1, encoded.length);
        bytes[0] = ED25519;
        return new LogKey(name, Base64.getEncoder().encodeToString(bytes));
    }

    /** Reads a key as {@link #vkey} writes it; its id must be the right one. */
    public static LogKey read(String vkey) {
        var parts = vkey.split("\\+", 3);
        BadNote.unless(parts.length == 3 && parts[1].matches("[0-9a-f]{8}"), FORM);
        var key = new LogKey(parts[0], parts[2]);
        BadNote.unless(
                key.id().equals(parts[1]), "The id of the key " + parts[0] + " is " + key.id() + ", not " + parts[1]);
        return key;
    }

    /** As it is given to those who verify. */
    public String vkey() {
        return name + "+" + id() + "+" + base64;
    }

    /** The first four bytes of the hash of name and key: eight hexadecimal digits. */
    public String id() {
        var digest = Hasher.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        return HexFormat.of().formatHex(digest.digest(bytes()), 0, Signature.ID_BYTES);
    }

    /** Whether a signature says that it was made with this key. */
    boolean claimedBy(Signature signature) {
        return signature.name().equals(name) && signature.keyId().equals(id());
    }

    /** Whether this key made the signature under that text. */
    public boolean signed(String text, Signature signature) {
        if (!claimedBy(signature)) {
            return false;
        }
        try {
            var ed25519 = java.security.Signature.getInstance("Ed25519");
            ed25519.initVerify(key());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature.signed());
        } catch (GeneralSecurityException unusable) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        var encoded = Arrays.copyOf(X509, X509.length + Hash.BYTES);
        System.arraycopy(bytes(), 1, encoded, X509.length, Hash.BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(base64);
    }
}
