package org.mithaq.query.web;

import java.time.Duration;
import org.mithaq.query.history.History;
import org.mithaq.query.kernel.OwnThread;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Has the pages rehearsed once there is something to show; {@code mithaq.rehearsal=false} leaves it out. */
@Component
@ConditionalOnProperty(name = "mithaq.rehearsal", matchIfMissing = true)
class Opening {

    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofDays(365);

    private final History history;
    private final Environment environment;

    Opening(History history, Environment environment) {
        this.history = history;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void rehearse() {
        var service = "http://" + environment.getRequiredProperty("server.address") + ":"
                + environment.getRequiredProperty("local.server.port");
        OwnThread.start("rehearsal", () -> {
            var advance = history.advance();
            if (advance.await(() -> advance.position() > 0, AS_LONG_AS_IT_TAKES)) {
                new Rehearsal(service).run();
            }
        });
    }
}
