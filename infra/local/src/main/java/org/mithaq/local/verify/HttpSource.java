package org.mithaq.local.verify;

import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The log as the command service gives it out, a thousand rows at a time. */
record HttpSource(String url, String token) implements Source {

    private static final int PAGE = 1_000;
    private static final int ATTEMPTS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @Override
    public Rows after(long position) {
        return new Paged(position);
    }

    /** Pages one after the other; a page that is not full is the last. */
    private final class Paged implements Rows {

        private Rows page;
        private long last;
        private int read;

        Paged(long after) {
            last = after;
            page = page(after);
        }

        @Override
        public @Nullable Row next() {
            var row = page.next();
            if (row == null && read == PAGE) {
                page.close();
                page = page(last);
                read = 0;
                row = page.next();
            }
            if (row != null) {
                read++;
                last = row.position();
            }
            return row;
        }

        @Override
        public void close() {
            page.close();
        }
    }

    private Rows page(long after) {
        var answer = answer(after);
        for (var attempt = 1; isBusy(answer) && attempt < ATTEMPTS; attempt++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = answer(after);
        }
        return switch (answer.statusCode()) {
            case 200 -> new FileRows(answer.body(), "the rows after position " + after);
            case 401, 403 ->
                throw wrongUse(
                        "The log at " + url + " is not given to this token: it needs the role auditor (MITHAQ_TOKEN)");
            case 404 -> throw wrongUse("There is no log at " + url + ": give the address of the command service");
            default -> throw wrongUse("The log at " + url + " cannot be read: it answered " + answer.statusCode());
        };
    }

    private static boolean isBusy(HttpResponse<InputStream> answer) {
        return answer.statusCode() == 429 || answer.statusCode() == 503;
    }

    private HttpResponse<InputStream> answer(long after) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url + "/api/log?limit=" + PAGE + "&after=" + after))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .build();
            return HTTP.send(request, BodyHandlers.ofInputStream());
        } catch (IOException failure) {
            throw wrongUse("The log at " + url + " cannot be read: " + failure);
        } catch (IllegalArgumentException rubbish) {
            throw wrongUse("There is no log at " + url + ": this is no address");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw wrongUse("Interrupted while reading the log");
        }
    }
}
