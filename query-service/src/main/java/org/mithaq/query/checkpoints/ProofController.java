package org.mithaq.query.checkpoints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Parameters;
import org.mithaq.tree.Consistency;
import org.mithaq.tree.Hash;
import org.mithaq.tree.Inclusion;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs as in RFC 6962, over the tree of what arrived here; hashes are in lower-case hexadecimal digits. */
@RestController
class ProofController {

    private final LogTree tree;
    private final KeptNodes nodes;
    private final Comparison comparison;

    ProofController(LogTree tree, KeptNodes nodes, Comparison comparison) {
        this.tree = tree;
        this.nodes = nodes;
        this.comparison = comparison;
    }

    record IncludedAt(long position, long size, String leaf, String root, List<String> hashes) {}

    record ConsistentFrom(long from, long to, String fromRoot, String toRoot, List<String> hashes) {}

    @GetMapping("/api/audit/inclusion")
    ResponseEntity<?> inclusion(@RequestParam @Nullable String position, @RequestParam @Nullable String size) {
        var covered = tree.size();
        var in = size("size", size, covered);
        var at = given("position", position, 1, in);
        var proof = Inclusion.of(at - 1, in, nodes);
        return answer(new IncludedAt(
                at, in, nodes.node(0, at - 1).hex(), nodes.root(0, in).hex(), hex(proof.hashes())));
    }

    @GetMapping("/api/audit/consistency")
    ResponseEntity<?> consistency(@RequestParam @Nullable String from, @RequestParam @Nullable String to) {
        var covered = tree.size();
        var end = size("to", to, covered);
        var begin = given("from", from, 0, end);
        var proof = Consistency.of(begin, end, nodes);
        return answer(new ConsistentFrom(
                begin, end, nodes.root(0, begin).hex(), nodes.root(0, end).hex(), hex(proof.hashes())));
    }

    /** A size that the tree has; if none is asked for, that of the newest checkpoint. */
    private long size(String name, @Nullable String asked, long covered) {
        if (covered == 0) {
            throw Parameters.bad(name, "Nothing has arrived here yet that could be proven");
        }
        var newest = comparison.agreement().newest();
        return Parameters.whole(name, asked, 1, covered, newest == null ? covered : newest.size());
    }

    private static long given(String name, @Nullable String asked, long least, long most) {
        if (asked == null) {
            throw Parameters.bad(name, name + " is a whole number from " + least + " to " + most);
        }
        return Parameters.whole(name, asked, least, most, least);
    }

    private static ResponseEntity<?> answer(Object body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(body);
    }

    private static List<String> hex(List<Hash> hashes) {
        return hashes.stream().map(Hash::hex).toList();
    }
}
