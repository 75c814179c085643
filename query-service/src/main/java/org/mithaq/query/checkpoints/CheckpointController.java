package org.mithaq.query.checkpoints;

import static org.mithaq.lists.ComputedList.CHECKPOINTS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Form;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.http.Tables;
import org.mithaq.tree.LogKey;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the log signed of itself, for programs and for everybody who keeps a copy elsewhere. */
@RestController
class CheckpointController {

    private static final MediaType NOTE = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Comparison comparison;
    private final Checkpoints checkpoints;
    private final LogKeys keys;
    private final Tables tables;

    CheckpointController(Comparison comparison, Checkpoints checkpoints, LogKeys keys, Tables tables) {
        this.comparison = comparison;
        this.checkpoints = checkpoints;
        this.keys = keys;
        this.tables = tables;
    }

    /** The newest checkpoint that this copy agrees with, and what is wrong if anything is. */
    record Newest(
            String origin,
            long size,
            String root,
            List<String> keys,
            Instant receivedAt,
            Verdict verdict,
            String note,
            List<Alarm> alarms) {

        static Newest of(Checkpointed one, List<Alarm> alarms) {
            return new Newest(
                    one.origin(),
                    one.size(),
                    one.root(),
                    one.keys(),
                    one.receivedAt(),
                    one.verdict(),
                    one.note(),
                    alarms);
        }
    }

    /** A part of the list; {@code next} is where it goes on, if it does. */
    record Page(List<Checkpointed> items, @Nullable Long next, List<Alarm> alarms) {}

    /** A key as others are told of it. */
    record Key(String name, String id, String vkey) {}

    record Keys(List<Key> items) {}

    @GetMapping("/api/audit/checkpoint")
    ResponseEntity<?> newest(@RequestHeader @Nullable String accept) {
        var agreement = comparison.agreement();
        var newest = agreement.newest();
        if (newest == null) {
            throw Problem.of(
                    HttpStatus.NOT_FOUND,
                    "checkpoint.none",
                    "There is no checkpoint here yet that this copy agrees with");
        }
        return wantsJson(accept)
                ? answer().body(Newest.of(newest, agreement.alarms()))
                : answer().contentType(NOTE).body(newest.note());
    }

    @GetMapping({"/api/audit/checkpoints", "/api/audit/checkpoints.csv"})
    ResponseEntity<?> all(@RequestParam @Nullable String after, @RequestParam @Nullable String limit, Form form) {
        var from = Parameters.whole("after", after, 0, Long.MAX_VALUE, 0);
        var most = Parameters.limit(limit, form);
        var found = checkpoints.after(from, most == Integer.MAX_VALUE ? most : most + 1);
        var items = found.stream().limit(most).toList();
        return switch (form) {
            case JSON ->
                answer().body(new Page(
                        items,
                        found.size() > most ? items.getLast().number() : null,
                        comparison.agreement().alarms()));
            case CSV -> tables.answer(CHECKPOINTS, items, CHECKPOINTS.fileName(""));
        };
    }

    @GetMapping("/api/audit/keys")
    ResponseEntity<?> keys(@RequestHeader @Nullable String accept) {
        var known = keys.known().ring().keys();
        return accept == null || !accept.contains("text/plain")
                ? answer().body(new Keys(known.stream()
                        .map(key -> new Key(key.name(), key.id(), key.vkey()))
                        .toList()))
                : answer().contentType(NOTE)
                        .body(known.stream()
                                .map(LogKey::vkey)
                                .map(key -> key + "\n")
                                .reduce("", String::concat));
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache());
    }

    /** A note is a text that is kept as it is, so JSON has to be asked for by name. */
    private static boolean wantsJson(@Nullable String accept) {
        return accept != null && accept.contains("json");
    }
}
