package org.mithaq.command.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** How the server itself refuses: with a problem, and without waiting for ever for the body of what is refused already. */
final class RefusedAtTheGate extends ErrorReportValve {

    private static final long MOST_THROWN_AWAY = 64 * 1024 * 1024;

    private final Supplier<Problems> problems;
    private final Duration bodyWithin;

    RefusedAtTheGate(Supplier<Problems> problems, Duration bodyWithin) {
        this.problems = problems;
        this.bodyWithin = bodyWithin;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (response.getStatus() >= 400) {
            response.finishResponse();
            throwAwayTheRest(request, response);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            problems.get().write(LastResort.refusal(status), request, response);
            response.finishResponse();
        } catch (IOException | IllegalStateException _) {
            // Whoever sent this does not read the answer.
        }
    }

    /** Who still sends hears the answer only if somebody takes what is sent; the server would take it at any pace. */
    private void throwAwayTheRest(Request request, Response response) {
        if (response.getStatus() == 408 || !isTaken(request)) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, null);
        }
    }

    private boolean isTaken(Request request) {
        var body = request.getCoyoteRequest();
        var until = System.nanoTime() + bodyWithin.toNanos();
        var thrownAway = new ThrownAway();
        var taken = 0L;
        try {
            for (var read = body.doRead(thrownAway); read >= 0; read = body.doRead(thrownAway)) {
                taken += read;
                if (taken > MOST_THROWN_AWAY || System.nanoTime() > until) {
                    return false;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    /** Where the server lays down what it has read. */
    private static final class ThrownAway implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            bytes = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
