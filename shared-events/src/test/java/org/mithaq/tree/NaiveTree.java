package org.mithaq.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mithaq.events.Sha256;

/** The definitions of RFC 6962 section 2.1 written down word by word, slow and without any memory. */
final class NaiveTree {

    private NaiveTree() {}

    static Hash root(List<byte[]> lines) {
        return switch (lines.size()) {
            case 0 -> Hash.of(Sha256.of(new byte[0]));
            case 1 -> Hash.of(Sha256.of(new byte[] {0}, lines.getFirst()));
            default -> {
                var k = split(lines.size());
                yield Hash.of(Sha256.of(
                        new byte[] {1},
                        root(lines.subList(0, k)).bytes(),
                        root(lines.subList(k, lines.size())).bytes()));
            }
        };
    }

    static List<Hash> inclusion(int m, List<byte[]> lines) {
        if (lines.size() == 1) {
            return List.of();
        }
        var k = split(lines.size());
        var left = lines.subList(0, k);
        var right = lines.subList(k, lines.size());
        return m < k ? plus(inclusion(m, left), root(right)) : plus(inclusion(m - k, right), root(left));
    }

    static List<Hash> consistency(int m, List<byte[]> lines, boolean whole) {
        if (m == lines.size()) {
            return whole ? List.of() : List.of(root(lines));
        }
        var k = split(lines.size());
        var left = lines.subList(0, k);
        var right = lines.subList(k, lines.size());
        return m <= k
                ? plus(consistency(m, left, whole), root(right))
                : plus(consistency(m - k, right, false), root(left));
    }

    private static List<Hash> plus(List<Hash> path, Hash hash) {
        var longer = new ArrayList<>(path);
        longer.add(hash);
        return longer;
    }

    private static int split(int size) {
        var k = 1;
        while (k * 2 < size) {
            k *= 2;
        }
        return k;
    }

    /** Lines that differ from each other, the same ones each time. */
    static List<byte[]> lines(int count) {
        var lines = new byte[count][];
        Arrays.setAll(lines, i -> ("line " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return List.of(lines);
    }
}
