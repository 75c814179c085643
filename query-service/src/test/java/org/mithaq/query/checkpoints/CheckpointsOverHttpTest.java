package org.mithaq.query.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.log.TestCheckpoints;
import org.mithaq.query.log.WholeService;
import org.mithaq.query.log.WholeService.Reader;
import org.mithaq.query.log.WholeService.Servers;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.Consistency;
import org.mithaq.tree.Hash;
import org.mithaq.tree.Inclusion;
import org.mithaq.tree.KeyRing;
import org.mithaq.tree.Seal;
import org.mithaq.tree.SignedNote;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

@WholeService
class CheckpointsOverHttpTest {

    private static final String NEWEST = "/api/audit/checkpoint";
    private static final String[] JSON = {"Accept", "application/json"};

    private final Reader reader;
    private Checkpoint before = Servers.LOG.checkpoint();
    private Checkpoint now = Servers.LOG.checkpoint();

    CheckpointsOverHttpTest(@Autowired Environment environment) {
        reader = new Reader(environment);
    }

    /** So many lines that some nodes of the tree are kept. */
    @BeforeEach
    void begin() {
        while (Servers.LOG.position() < 300) {
            reader.showcase();
        }
        before = Servers.LOG.checkpoint();
        reader.showcase();
        now = Servers.LOG.checkpoint();
        Servers.CHECKPOINTS.publish(now, TestCheckpoints.key(1));
        await().ignoreExceptions()
                .until(() -> reader.json(NEWEST, JSON).at("/size").asLong() == now.size());
    }

    @Test
    void the_newest_checkpoint_is_a_note_that_anybody_can_verify() {
        var answer = reader.get(NEWEST);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        var note = SignedNote.read(answer.body());
        assertThat(Checkpoint.read(note)).isEqualTo(now);
        var keys = KeyRing.read(
                reader.get("/api/audit/keys", "Accept", "text/plain").body());
        assertThat(keys.seal(note)).isInstanceOf(Seal.Genuine.class);
        assertThat(reader.json("/api/audit/keys").at("/items/0/vkey").asString())
                .isEqualTo(TestCheckpoints.key(1).publicKey().vkey());
        var json = reader.json(NEWEST, JSON);
        assertThat(json.at("/verdict").asString()).isEqualTo("AGREES");
        assertThat(json.at("/note").asString()).isEqualTo(answer.body());
        assertThat(json.at("/root").asString()).isEqualTo(now.root().hex());
        assertThat(reader.json("/actuator/health/checkpoints").at("/status").asString())
                .isEqualTo("UP");
    }

    @Test
    void all_checkpoints_are_a_list_and_a_table() {
        Servers.CHECKPOINTS.publish(before, TestCheckpoints.key(1));
        await().until(() -> sizes().contains(before.size()));
        var first = reader.json("/api/audit/checkpoints?limit=1");
        assertThat(first.at("/items").size()).isEqualTo(1);
        assertThat(first.at("/next").asLong())
                .isEqualTo(first.at("/items/0/number").asLong());
        var table = reader.get("/api/audit/checkpoints.csv").body();
        assertThat(table).startsWith("\uFEFFnumber,origin,size,root,keys,receivedAt,verdict,note");
        assertThat(table).contains(now.root().hex());
    }

    @Test
    void a_line_is_proven_by_the_newest_checkpoint() {
        for (var position : List.of(1L, 2L, 256L, 257L, now.size())) {
            var proof = reader.json("/api/audit/inclusion?position=" + position);
            assertThat(proof.at("/size").asLong()).isEqualTo(now.size());
            assertThat(new Inclusion(position - 1, now.size(), hashes(proof))
                            .holds(hash(proof.at("/leaf")), now.root()))
                    .as("position %s", position)
                    .isTrue();
        }
    }

    @Test
    void nothing_was_changed_between_two_checkpoints() {
        for (var from : List.of(1L, 255L, 256L, before.size(), now.size())) {
            var proof = reader.json("/api/audit/consistency?from=" + from + "&to=" + now.size());
            assertThat(new Consistency(from, now.size(), hashes(proof)).holds(hash(proof.at("/fromRoot")), now.root()))
                    .as("from %s", from)
                    .isTrue();
        }
        assertThat(reader.json("/api/audit/consistency?from=" + before.size())
                        .at("/fromRoot")
                        .asString())
                .isEqualTo(before.root().hex());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inclusion",
                "inclusion?position=0",
                "inclusion?position=999999999",
                "inclusion?position=1&size=0",
                "inclusion?position=9&size=8",
                "inclusion?position=one",
                "consistency",
                "consistency?from=-1",
                "consistency?from=9&to=8",
                "consistency?from=1&to=99999999999999999999",
                "checkpoints?after=x",
                "checkpoints?limit=501"
            })
    void a_bad_parameter_is_named(String path) {
        var answer = reader.get("/api/audit/" + path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"request.parameter\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void pages_show_what_was_signed(String language) {
        var plan = reader.showcase();
        for (var path : List.of("/audit/log", "/plans/" + plan, "/plans/" + plan + "/audit")) {
            assertThat(reader.get("/" + language + path).body())
                    .contains(TestCheckpoints.key(1).publicKey().id())
                    .contains("href=\"/" + language + "/audit/log\"")
                    .contains("href=\"/api/audit/checkpoint\"");
        }
    }

    private List<Long> sizes() {
        return reader.json("/api/audit/checkpoints?limit=500")
                .at("/items")
                .valueStream()
                .map(item -> item.at("/size").asLong())
                .toList();
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.at("/hashes")
                .valueStream()
                .map(CheckpointsOverHttpTest::hash)
                .toList();
    }

    private static Hash hash(JsonNode hex) {
        return Hash.of(HexFormat.of().parseHex(hex.asString()));
    }
}
