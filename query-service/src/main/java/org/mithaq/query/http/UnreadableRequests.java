package org.mithaq.query.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Requests that are so broken that they never reach us are refused in the same words as others, not with the server's page. */
@Component
class UnreadableRequests implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report()));
    }

    private static final class Report extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            var status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            // A strange version or transfer coding is the sender's fault, and no failure of ours.
            var answered = status == 501 || status == 505 ? 400 : status;
            try {
                response.setStatus(answered);
                response.setContentType("application/problem+json");
                response.getOutputStream().write(body(answered).getBytes(StandardCharsets.UTF_8));
                response.finishResponse();
            } catch (IOException | IllegalStateException _) {
                // Whoever sent this does not read the answer.
            }
        }

        private static String body(int status) {
            return """
                    {"type":"urn:mithaq:problem:request.bad","title":"Request not understood","status":%d,\
                    "detail":"This request cannot be understood","code":"request.bad"}""".formatted(status);
        }
    }
}
