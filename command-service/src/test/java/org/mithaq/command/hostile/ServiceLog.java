package org.mithaq.command.hostile;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Listens to what the service writes in its own log: a failure there is one, whatever was answered. */
final class ServiceLog extends AppenderBase<ILoggingEvent> {

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    void listen() {
        start();
        root().addAppender(this);
    }

    @Override
    public void stop() {
        root().detachAppender(this);
        super.stop();
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getFormattedMessage().startsWith("DAMAGED evidence")) {
            // Other tests damage files on purpose, and the service looks at all of them now and then.
            return;
        }
        if (event.getLevel().isGreaterOrEqual(Level.ERROR) || event.getThrowableProxy() != null) {
            failures.add(event.getLevel() + " " + event.getLoggerName() + ": " + event.getFormattedMessage());
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
