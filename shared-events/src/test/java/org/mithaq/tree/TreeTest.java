package org.mithaq.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Invalid;
import org.mithaq.events.Line;

class TreeTest {

    /** The eight entries and the roots over them that implementations of Certificate Transparency compare themselves by. */
    private static final List<byte[]> WELL_KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<String> WELL_KNOWN_ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final int MOST = 257;
    private static final List<byte[]> LINES = NaiveTree.lines(MOST);
    private static final GrownTree TREE = GrownTree.of(LINES);

    @Test
    void the_well_known_roots_come_out() {
        for (var size = 0; size <= WELL_KNOWN.size(); size++) {
            assertThat(GrownTree.of(WELL_KNOWN.subList(0, size))
                            .frontier()
                            .root()
                            .hex())
                    .isEqualTo(WELL_KNOWN_ROOTS.get(size));
        }
    }

    @Test
    void the_root_of_every_size_is_the_defined_one_however_the_tree_grew() {
        var oneByOne = Frontier.EMPTY;
        for (var size = 0; size <= MOST; size++) {
            var expected = NaiveTree.root(LINES.subList(0, size));
            assertThat(oneByOne.root()).as("root over %s", size).isEqualTo(expected);
            assertThat(TREE.root(0, size)).as("root over %s", size).isEqualTo(expected);
            var readBack = new Frontier(oneByOne.size(), List.copyOf(oneByOne.subtrees()));
            if (size < MOST) {
                oneByOne = readBack.after(Line.leaf(LINES.get(size)));
            }
        }
        assertThat(TREE.frontier()).isEqualTo(oneByOne);
    }

    @Test
    void every_proof_of_inclusion_is_the_defined_one_and_holds() {
        for (var size = 1; size <= MOST; size++) {
            var root = TREE.root(0, size);
            for (var index = 0; index < size; index += size < 70 ? 1 : 7) {
                var proof = Inclusion.of(index, size, TREE);
                assertThat(proof.hashes()).isEqualTo(NaiveTree.inclusion(index, LINES.subList(0, size)));
                assertThat(proof.holds(TREE.node(0, index), root)).isTrue();
            }
        }
    }

    @Test
    void every_proof_of_consistency_is_the_defined_one_and_holds() {
        for (var to = 1; to <= MOST; to++) {
            for (var from = 1; from <= to; from += to < 70 ? 1 : 5) {
                var proof = Consistency.of(from, to, TREE);
                assertThat(proof.hashes()).isEqualTo(NaiveTree.consistency(from, LINES.subList(0, to), true));
                assertThat(proof.holds(TREE.root(0, from), TREE.root(0, to))).isTrue();
            }
        }
    }

    @Test
    void every_tree_begins_with_the_empty_one() {
        var proof = Consistency.of(0, 5, TREE);
        assertThat(proof.holds(Frontier.EMPTY.root(), TREE.root(0, 5))).isTrue();
        assertThat(proof.holds(TREE.root(0, 1), TREE.root(0, 5))).isFalse();
    }

    @Test
    void no_changed_proof_of_inclusion_holds() {
        var random = new Random(6962);
        for (var round = 0; round < 300; round++) {
            var size = 1 + random.nextInt(MOST);
            var index = random.nextInt(size);
            var proof = Inclusion.of(index, size, TREE);
            var leaf = TREE.node(0, index);
            var root = TREE.root(0, size);
            for (var hashes : changed(proof.hashes())) {
                assertThat(new Inclusion(index, size, hashes).holds(leaf, root)).isFalse();
            }
            assertThat(proof.holds(other(leaf), root)).isFalse();
            assertThat(proof.holds(leaf, other(root))).isFalse();
            assertThat(new Inclusion(-1, size, proof.hashes()).holds(leaf, root))
                    .isFalse();
            assertThat(new Inclusion(size, size, proof.hashes()).holds(leaf, root))
                    .isFalse();
            for (var elsewhere = 0; elsewhere < size; elsewhere++) {
                assertThat(new Inclusion(elsewhere, size, proof.hashes()).holds(leaf, root))
                        .isEqualTo(elsewhere == index);
            }
        }
    }

    @Test
    void no_changed_proof_of_consistency_holds() {
        var random = new Random(9162);
        for (var round = 0; round < 300; round++) {
            var to = 2 + random.nextInt(MOST - 1);
            var from = 1 + random.nextInt(to - 1);
            var proof = Consistency.of(from, to, TREE);
            var before = TREE.root(0, from);
            var now = TREE.root(0, to);
            for (var hashes : changed(proof.hashes())) {
                assertThat(new Consistency(from, to, hashes).holds(before, now)).isFalse();
            }
            assertThat(proof.holds(other(before), now)).isFalse();
            assertThat(proof.holds(before, other(now))).isFalse();
            assertThat(proof.holds(now, before)).isFalse();
            assertThat(new Consistency(to, from, proof.hashes()).holds(before, now))
                    .isFalse();
            assertThat(new Consistency(to, to, proof.hashes()).holds(before, now))
                    .isFalse();
        }
    }

    @Test
    void what_no_tree_has_is_refused() {
        assertThatThrownBy(() -> Inclusion.of(5, 5, TREE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Inclusion.of(-1, 5, TREE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Consistency.of(6, 5, TREE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new Frontier(3, List.of())).isInstanceOf(Invalid.class);
    }

    private static List<List<Hash>> changed(List<Hash> hashes) {
        var all = new ArrayList<List<Hash>>();
        for (var i = 0; i < hashes.size(); i++) {
            var one = new ArrayList<>(hashes);
            one.set(i, other(hashes.get(i)));
            all.add(one);
            var fewer = new ArrayList<>(hashes);
            fewer.remove(i);
            all.add(fewer);
            if (i > 0) {
                var swapped = new ArrayList<>(hashes);
                swapped.set(i, hashes.get(i - 1));
                swapped.set(i - 1, hashes.get(i));
                all.add(swapped);
            }
        }
        for (var at : List.of(0, hashes.size())) {
            var more = new ArrayList<>(hashes);
            more.add(at, TREE.node(0, 0));
            all.add(more);
        }
        return all;
    }

    private static Hash other(Hash hash) {
        return new Hash(hash.first() ^ 1, hash.second(), hash.third(), hash.fourth());
    }
}
