package org.mithaq.local.verify;

import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mithaq.tree.Hash;
import org.mithaq.tree.Inclusion;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the query service says in public: the notes that it received, the keys that it knows, and proofs from its copy. */
record QuerySide(String url) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** A note as it was received. */
    record Received(String note, String at) {}

    /** All notes in the order of arrival; nothing where no checkpoints are kept. */
    Optional<List<Received>> notes() {
        var notes = new ArrayList<Received>();
        var after = "0";
        while (true) {
            var page = json("/api/audit/checkpoints?limit=500&after=" + after);
            if (page.isEmpty()) {
                return Optional.empty();
            }
            page.get()
                    .path("items")
                    .forEach(item -> notes.add(new Received(
                            item.path("note").asString(""),
                            item.path("receivedAt").asString(""))));
            if (!page.get().path("next").isNumber()) {
                return Optional.of(notes);
            }
            after = page.get().path("next").asString();
        }
    }

    /** The keys that the system itself names, a line each. */
    String keys() {
        var keys = new StringBuilder();
        json("/api/audit/keys")
                .ifPresent(answer -> answer.path("items")
                        .forEach(key ->
                                keys.append(key.path("vkey").asString("")).append('\n')));
        return keys.toString();
    }

    /** The leaf that the copy proves to stand at a position under a signed root; nothing if it cannot prove it. */
    Optional<Hash> leaf(long position, long size, Hash root) {
        return json("/api/audit/inclusion?position=" + position + "&size=" + size)
                .flatMap(proof -> {
                    try {
                        var leaf = hash(proof.path("leaf"));
                        var hashes = proof.path("hashes")
                                .valueStream()
                                .map(QuerySide::hash)
                                .toList();
                        return new Inclusion(position - 1, size, hashes).holds(leaf, root)
                                ? Optional.of(leaf)
                                : Optional.empty();
                    } catch (IllegalArgumentException rubbish) {
                        return Optional.empty();
                    }
                });
    }

    private static Hash hash(JsonNode hex) {
        return Hash.of(HexFormat.of().parseHex(hex.asString("")));
    }

    private Optional<JsonNode> json(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json")
                    .build();
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? Optional.of(JsonMapper.shared().readTree(answer.body()))
                    : Optional.empty();
        } catch (IOException failure) {
            throw wrongUse("The checkpoints at " + url + " cannot be read: " + failure);
        } catch (IllegalArgumentException | JacksonException rubbish) {
            throw wrongUse("There are no checkpoints at " + url);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw wrongUse("Interrupted while reading checkpoints");
        }
    }
}
