package org.mithaq.tree;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/** The secret half of a log's key. It is kept outside the database and never shown; its text is the form that other tools for notes use too. */
public final class SigningKey {

    private static final String PREFIX = "PRIVATE+KEY+";
    private static final String FORM = "A secret key is written as " + PREFIX + "name+id+base64";
    private static final byte ED25519 = 1;

    private final byte[] seed;
    private final KeyPair pair;
    private final LogKey publicKey;

    private SigningKey(String name, byte[] seed) {
        this.seed = seed.clone();
        this.pair = pair(this.seed);
        this.publicKey = LogKey.of(name, pair.getPublic());
    }

    /** The key that grows from thirty-two secret random bytes, which come from outside. */
    public static SigningKey of(String name, byte[] seed) {
        BadNote.unless(seed.length == Hash.BYTES, "A secret key has 32 bytes, not " + seed.length);
        return new SigningKey(Strict.name(name), seed);
    }

    /** Reads a secret key as {@link #skey} writes it. No error shows anything of it. */
    public static SigningKey read(String skey) {
        BadNote.unless(skey.startsWith(PREFIX), FORM);
        var parts = skey.substring(PREFIX.length()).split("\\+", 3);
        BadNote.unless(parts.length == 3, FORM);
        var bytes = Strict.base64(parts[2], FORM);
        BadNote.unless(
                bytes.length == 1 + Hash.BYTES && bytes[0] == ED25519,
                "A secret key of a log is an Ed25519 key of 32 bytes");
        var key = of(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        BadNote.unless(key.publicKey.id().equals(parts[1]), "The id of the secret key does not belong to it");
        return key;
    }

    /** As it is kept in a file that only its owner reads. */
    public String skey() {
        var bytes = new byte[1 + Hash.BYTES];
        bytes[0] = ED25519;
        System.arraycopy(seed, 0, bytes, 1, Hash.BYTES);
        return PREFIX + publicKey.name() + "+" + publicKey.id() + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }

    public LogKey publicKey() {
        return publicKey;
    }

    public Signature sign(String text) {
        try {
            var ed25519 = java.security.Signature.getInstance("Ed25519");
            ed25519.initSign(pair.getPrivate());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return Signature.of(publicKey, ed25519.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK signs with Ed25519", impossible);
        }
    }

    @Override
    public String toString() {
        return "the secret half of " + publicKey.vkey();
    }

    /** The JDK tells the public half of a key only where it makes both, so it is given the seed as its chance. */
    private static KeyPair pair(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519", impossible);
        }
    }

    /** Chance that was thrown elsewhere. */
    private static final class Seeded extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
