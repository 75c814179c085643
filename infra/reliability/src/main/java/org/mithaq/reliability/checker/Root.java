package org.mithaq.reliability.checker;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;

/** A Merkle tree after RFC 6962 that only grows, written for the checker alone: it keeps the roots of its full parts. */
public final class Root {

    @SuppressWarnings("ArrayRecordComponent") // nobody compares parts
    private record Part(long leaves, byte[] hash) {}

    private final Deque<Part> parts = new ArrayDeque<>();
    private long size;

    public long size() {
        return size;
    }

    public void add(byte[] line) {
        var part = new Part(1, sha256((byte) 0, line, new byte[0]));
        while (!parts.isEmpty() && parts.getLast().leaves() == part.leaves()) {
            var left = parts.removeLast();
            part = new Part(2 * part.leaves(), sha256((byte) 1, left.hash(), part.hash()));
        }
        parts.addLast(part);
        size++;
    }

    public byte[] hash() {
        byte[] hash = null;
        for (var part : (Iterable<Part>) parts::descendingIterator) {
            hash = hash == null ? part.hash() : sha256((byte) 1, part.hash(), hash);
        }
        return hash == null ? digest().digest() : hash;
    }

    /** The leaf of a line. */
    public static byte[] leaf(byte[] line) {
        return sha256((byte) 0, line, new byte[0]);
    }

    private static byte[] sha256(byte kind, byte[] left, byte[] right) {
        var digest = digest();
        digest.update(kind);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
