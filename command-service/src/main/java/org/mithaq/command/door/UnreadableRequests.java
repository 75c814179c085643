package org.mithaq.command.door;

import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Requests that are so broken that the server refuses them before we see them are answered like others, not with its page. */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final ObjectProvider<Problems> problems;
    private final Duration bodyWithin;

    UnreadableRequests(ObjectProvider<Problems> problems, @Value("${mithaq.limits.body-within}") Duration bodyWithin) {
        this.problems = problems;
        this.bodyWithin = bodyWithin;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context ->
                context.getParent().getPipeline().addValve(new RefusedAtTheGate(problems::getObject, bodyWithin)));
    }
}
