package org.mithaq.command.checkpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.mithaq.command.publication.PublishedLog;
import org.mithaq.command.publication.Publisher;
import org.mithaq.keys.KeyFolder;
import org.mithaq.servers.TestServers;
import org.mithaq.tree.Frontier;
import org.mithaq.tree.GrowingTree;
import org.mithaq.tree.Hash;
import org.mithaq.tree.KeyRing;
import org.mithaq.tree.Seal;

/** A log that is published and signed, by as many processes as one likes. */
final class SignedLog implements AutoCloseable {

    static final String ORIGIN = "urn:mithaq:test";
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final PublishedLog log = new PublishedLog(TestServers.kafka());
    final KeyFolder keys;
    final Signatories signatories;
    final Checkpoints checkpoints = new Checkpoints(log.db());
    final CheckpointFolder folder;
    private final String topic = "checkpoints-" + UUID.randomUUID();
    private final List<Running> processes = new ArrayList<>();

    SignedLog(Path where) {
        keys = new KeyFolder(where.resolve("keys"));
        signatories = new Signatories(keys, ORIGIN);
        folder = new CheckpointFolder(where.resolve("outside"));
        log.create(topic);
    }

    /** What one process runs. */
    record Running(Publisher log, Signer signer, Publisher checkpoints, Copying copying, Standing standing) {

        void stop() {
            log.stop();
            signer.stop();
            checkpoints.stop();
            copying.stop();
        }

        String trouble() {
            return String.valueOf(standing.health().getDetails().get("trouble"));
        }
    }

    Running process() {
        return process(log.database());
    }

    Running process(DataSource reached) {
        var standing = new Standing();
        var witness = new TopicWitness(TestServers.kafka(), topic, signatories);
        var signer = new Signer(
                ORIGIN,
                EVERY,
                checkpoints,
                signatories,
                List.of(witness, folder),
                log.rows(),
                standing,
                Clock.systemUTC());
        var copying = new Copying(Optional.of(folder), checkpoints, log.rows(), signatories, standing);
        signer.onSigned(copying::look);
        var feed = new CheckpointFeed(topic, ORIGIN, checkpoints, signer::onSigned);
        var onTopic = new Publisher(feed, log.db(), TestServers.kafka());
        signer.start();
        copying.start();
        onTopic.start();
        var process = new Running(log.publisher(reached, signer), signer, onTopic, copying, standing);
        processes.add(process);
        return process;
    }

    Signed awaitSigned(long size) {
        return await().atMost(PATIENCE)
                .until(
                        checkpoints::newest,
                        newest -> newest.filter(signed -> signed.size() == size).isPresent())
                .orElseThrow();
    }

    void awaitOnTopic(long size) {
        await().atMost(PATIENCE)
                .until(() -> log.db()
                                .sql("select position from published_checkpoints")
                                .query(Long.class)
                                .single()
                        == size);
    }

    void awaitTrouble(Running process, String words) {
        await().atMost(PATIENCE).until(() -> process.trouble().contains(words));
        assertThat(process.standing().health().getStatus().getCode()).isEqualTo("DEGRADED");
    }

    /** The root of the first lines, as they stand in the log now. */
    Hash root(long size) {
        var tree = new GrowingTree(Frontier.EMPTY);
        log.rows().after(0, (int) size, (_, _, _, line) -> tree.add(line));
        assertThat(tree.size()).isEqualTo(size);
        return tree.root();
    }

    /** Every checkpoint says what the log is, under a key that is known; returns how many there are. */
    int assertAllAgree() {
        var all = checkpoints.after(0, 1_000);
        for (var signed : all) {
            assertThat(signed.checkpoint().root()).isEqualTo(root(signed.size()));
            assertThat(signed.checkpoint().origin()).isEqualTo(ORIGIN);
            assertThat(new KeyRing(keys.known()).seal(signed.note())).isInstanceOf(Seal.Genuine.class);
        }
        return all.size();
    }

    void sql(String statement) {
        log.db().sql(statement).update();
    }

    @Override
    public void close() {
        processes.forEach(Running::stop);
        log.close();
    }
}
