package org.mithaq.query.kernel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One reading of a compacted topic, from the bookmark or, if that does not hold, from the beginning; and then on and on. */
final class CopyPass {

    private static final Logger LOG = LoggerFactory.getLogger(CopyPass.class);

    private final LogReader reader;
    private final String topic;
    private final CopyKeeper keeper;
    private final CopyBookmarks bookmarks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private CopyBookmark bookmark;
    private boolean fromTheBeginning;

    CopyPass(
            LogReader reader,
            String topic,
            CopyKeeper keeper,
            CopyBookmarks bookmarks,
            TransactionTemplate transaction,
            Clock clock,
            Duration trusted) {
        this.reader = reader;
        this.topic = topic;
        this.keeper = keeper;
        this.bookmarks = bookmarks;
        this.transaction = transaction;
        this.clock = clock;
        var known = bookmarks
                .read(keeper.topic())
                .filter(one -> one.holds(topic, clock.instant(), trusted) && reader.reaches(one.nextOffset()));
        fromTheBeginning = known.isEmpty();
        bookmark =
                known.orElseGet(() -> new CopyBookmark(topic, 0, clock.instant(), bookmarks.newPass(keeper.topic())));
        if (fromTheBeginning) {
            LOG.info("{} is copied from the beginning", keeper.topic());
        }
        reader.goTo(bookmark.nextOffset());
    }

    /** Takes in what came; if nothing did, notes now and then that the end is still the end. Says whether it was reached. */
    boolean step(boolean look) {
        var records = new ArrayList<ConsumerRecord<byte @Nullable [], byte @Nullable []>>();
        reader.poll().forEach(records::add);
        return (look || fromTheBeginning || !records.isEmpty()) && take(records);
    }

    private boolean take(List<ConsumerRecord<byte @Nullable [], byte @Nullable []>> records) {
        reader.newPass();
        var end = reader.passEnded();
        var after =
                new CopyBookmark(topic, reader.position(), end ? clock.instant() : bookmark.atEnd(), bookmark.pass());
        var whole = end && fromTheBeginning;
        transaction.executeWithoutResult(_ -> {
            move(bookmark, after, whole);
            records.forEach(record -> keep(record, after.pass()));
            if (whole) {
                keeper.keepOnly(after.pass());
            }
        });
        bookmark = after;
        fromTheBeginning &= !end;
        if (whole || records.stream().anyMatch(record -> record.value() == null)) {
            keeper.tidy();
        }
        return end;
    }

    /** Until the whole topic was read the old place is gone and the new one does not hold. */
    private void move(CopyBookmark before, CopyBookmark after, boolean whole) {
        if (whole) {
            bookmarks.complete(keeper.topic(), after);
        } else if (fromTheBeginning) {
            bookmarks.stay(keeper.topic(), after.pass());
        } else {
            bookmarks.move(keeper.topic(), before, after);
        }
    }

    private void keep(ConsumerRecord<byte @Nullable [], byte @Nullable []> record, long pass) {
        var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            keeper.remove(key);
        } else {
            keeper.put(key, record.value(), pass);
        }
    }
}
