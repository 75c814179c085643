package org.mithaq.command.publication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.mithaq.command.publication.Feed.Numbered;

/** One term of a publisher: the next messages are read and sent while earlier ones wait for their acknowledgement. */
final class Publishing {

    private static final int BATCH = 1_000;
    private static final Duration MOMENT = Duration.ofMillis(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration SAVED_AFTER = Duration.ofMillis(100);

    /** Also while there is always something to send. */
    private static final Duration LOOK_AT_THE_TOPIC = Duration.ofSeconds(2);

    private final Feed feed;
    private final Lease lease;
    private final Producer<byte[], byte[]> producer;
    private final Whole topic;
    private final Semaphore more;
    private final UnderWay underWay = new UnderWay();
    private final List<Numbered> unsaved = new ArrayList<>();
    private long sentUpTo;
    private long savedAt = System.nanoTime();
    private long lookedAt = System.nanoTime();

    Publishing(Feed feed, Lease lease, Producer<byte[], byte[]> producer, Whole topic, Semaphore more) {
        this.feed = feed;
        this.lease = lease;
        this.producer = producer;
        this.topic = topic;
        this.more = more;
        sentUpTo = lease.position();
    }

    /** Saves what has arrived, sends what is there, and waits a moment if there was nothing. */
    void step() throws InterruptedException, ExecutionException, TimeoutException {
        unsaved.addAll(underWay.acknowledged());
        if (isToBeSaved()) {
            save();
        }
        var next = underWay.size() < feed.ahead() ? feed.after(sentUpTo, BATCH) : List.<Numbered>of();
        lease.keep();
        if (System.nanoTime() - lookedAt > LOOK_AT_THE_TOPIC.toNanos()) {
            lookedAt = System.nanoTime();
            topic.lookAgain(lease.position());
        }
        for (var numbered : next) {
            send(numbered);
        }
        if (next.isEmpty()) {
            rest();
        }
    }

    /** Nothing may overtake what has failed: neither what is refused here and now, nor what Kafka refuses for good. */
    private void send(Numbered numbered) throws InterruptedException, ExecutionException {
        var acknowledgement = producer.send(numbered.message(), (_, failure) -> {
            if (failure != null) {
                producer.close(Duration.ZERO);
            }
        });
        if (acknowledgement.isDone()) {
            acknowledgement.get();
        }
        underWay.add(numbered, acknowledgement);
        sentUpTo = numbered.number();
    }

    private boolean isToBeSaved() {
        return !unsaved.isEmpty() && (underWay.size() == 0 || System.nanoTime() - savedAt > SAVED_AFTER.toNanos());
    }

    private void save() {
        lease.advance(unsaved.getLast().number());
        savedAt = System.nanoTime();
        feed.published(List.copyOf(unsaved));
        unsaved.clear();
    }

    private void rest() throws InterruptedException, ExecutionException, TimeoutException {
        if (underWay.size() > 0) {
            underWay.await(MOMENT);
        } else if (more.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            more.drainPermits();
        }
    }
}
