package org.mithaq.query.checkpoints;

import java.util.concurrent.atomic.AtomicLong;
import org.mithaq.query.kernel.CopyKeeper;
import org.mithaq.tree.BadNote;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what the topic of checkpoints says. What was said once stays, whatever becomes of the topic. */
final class CheckpointCopy implements CopyKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointCopy.class);

    /** The letters "checks". */
    private static final long LOCK = 0x636865636b73L;

    private final String topic;
    private final Checkpoints checkpoints;
    private final AtomicLong rejected = new AtomicLong();

    CheckpointCopy(String topic, Checkpoints checkpoints) {
        this.topic = topic;
        this.checkpoints = checkpoints;
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public long lock() {
        return LOCK;
    }

    /** How many records were no checkpoints. */
    long rejected() {
        return rejected.get();
    }

    @Override
    public void put(String key, byte[] value, long pass) {
        try {
            checkpoints.keep(Arrived.read(value));
        } catch (BadNote bad) {
            rejected.incrementAndGet();
            LOG.error("A record of {} is no checkpoint and is left out: {}", topic, bad.sentence());
        }
    }

    @Override
    public void remove(String key) {
        // The topic is not compacted: a record without a value takes nothing back.
        rejected.incrementAndGet();
    }

    @Override
    public void keepOnly(long pass) {
        // A topic that was wiped takes nothing back either.
    }

    @Override
    public void tidy() {
        // Nothing is removed.
    }
}
