package org.mithaq.command.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.LogReader;
import org.mithaq.command.eventlog.StoredLine;
import org.mithaq.events.Line;

/** The event log, line by line, numbered by position. */
record LogFeed(EventLog log, LogReader lines) implements Feed {

    @Override
    public String name() {
        return "Publication";
    }

    @Override
    public long lock() {
        return 0x6d697468_7075626cL;
    }

    @Override
    public String place() {
        return "published";
    }

    @Override
    public List<Numbered> after(long number, int limit) {
        return lines.after(number, limit).stream().map(LogFeed::message).toList();
    }

    @Override
    public void onMore(Runnable listener) {
        log.onAppend(listener);
    }

    private static Numbered message(StoredLine stored) {
        var bytes = stored.bytes();
        var line = Line.read(bytes);
        var message = new ProducerRecord<>(Topics.EVENTS, 0, line.subject().getBytes(UTF_8), bytes);
        message.headers()
                .add("content-type", "application/cloudevents+json".getBytes(UTF_8))
                .add("position", Long.toString(stored.position()).getBytes(UTF_8))
                .add("ce_type", line.type().getBytes(UTF_8))
                .add("ce_subject", line.subject().getBytes(UTF_8));
        return new Numbered(stored.position(), message);
    }
}
