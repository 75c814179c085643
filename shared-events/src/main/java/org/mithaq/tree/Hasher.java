package org.mithaq.tree;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Makes the hashes of RFC 6962, leaves and nodes, one after the other in one thread. */
final class Hasher {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();
    private final byte[] node = new byte[1 + 2 * Hash.BYTES];
    private final byte[] result = new byte[Hash.BYTES];

    /** The root of a tree without leaves. */
    Hash nothing() {
        return result();
    }

    Hash leaf(byte[] line) {
        digest.update(LEAF);
        digest.update(line);
        return result();
    }

    Hash node(Hash left, Hash right) {
        node[0] = NODE;
        left.putInto(node, 1);
        right.putInto(node, 1 + Hash.BYTES);
        digest.update(node);
        return result();
    }

    private Hash result() {
        try {
            digest.digest(result, 0, Hash.BYTES);
            return Hash.of(result);
        } catch (DigestException impossible) {
            throw new IllegalStateException("A SHA-256 has 32 bytes", impossible);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
