package org.mithaq.query.writing;

import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.events.Json;
import org.mithaq.events.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The side that decides: it says which commands there are and what stands in them, and takes what people send. */
@Component
public class CommandSide {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final int MOST = 1_000;

    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final RestClient files;
    private final Duration fresh;
    private final Cache<String, Contract> contracts =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Autowired
    CommandSide(@Value("${mithaq.command-service}") String address) {
        this(address, FRESH);
    }

    CommandSide(String address, Duration fresh) {
        this.address = address;
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(PATIENCE);
        this.files = RestClient.builder().requestFactory(requests).build();
        this.fresh = fresh;
    }

    /** What it said at a moment, after which it is asked again. */
    private record Contract(JsonNode said, long nanos) {}

    /** It does not answer, or not in its own words. */
    public static final class Away extends Exception {
        private static final long serialVersionUID = 1;

        Away(Throwable cause) {
            super(cause);
        }

        Away(String what) {
            super(what);
        }
    }

    /** What it said to a command: a receipt or a problem. */
    public record Answer(int status, JsonNode body) {}

    /** Whether anything can be written from here. */
    public boolean isKnown() {
        return !address.isBlank();
    }

    /** What may be sent, and by whom: {@code about} is the field that names the thing which it is about. */
    public record Offer(String command, String part, String about, List<String> roles) {

        public boolean isFor(List<Role> sender) {
            return sender.stream().map(Role::id).anyMatch(roles::contains);
        }

        /** Whether it is written where a plan is shown; a plan that is opened is not there yet. */
        public boolean isOfAPlan() {
            return (about.equals("planId") || about.equals("consultationId")) && !command.equals("OpenActionPlan");
        }
    }

    /** Everything that may be sent, by name. */
    public List<Offer> offers() throws Away {
        return contract("/contracts/senders")
                .propertyStream()
                .map(command -> new Offer(
                        command.getKey(),
                        command.getValue().path("part").asString(""),
                        command.getValue().path("about").asString(""),
                        command.getValue()
                                .path("roles")
                                .valueStream()
                                .map(role -> role.asString(""))
                                .toList()))
                .toList();
    }

    /** The form of a command, of a plan or of none; empty if there is no such command. */
    public Optional<Blank> blank(String command, boolean ofAPlan) throws Away {
        var known =
                offers().stream().anyMatch(offer -> offer.command().equals(command) && offer.isOfAPlan() == ofAPlan);
        return known ? Optional.of(Blank.of(contract("/contracts/commands/" + command + ".json"))) : Optional.empty();
    }

    /** Sends what somebody wrote, as them; the same key twice is the same command. */
    public Answer send(String command, JsonNode body, String token, String key, String language) throws Away {
        return ask(HttpRequest.newBuilder(URI.create(address + "/api/commands/" + command))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.STRICT.writeValueAsBytes(body))));
    }

    /** Brings a file as evidence, as somebody; where it is taken, the answer has its {@code sha256}. */
    public Answer bring(MultipartFile file, String token, String language) throws Away {
        var parts = new LinkedMultiValueMap<String, Object>();
        parts.add("file", file.getResource());
        try {
            return files.post()
                    .uri(address + "/api/evidence")
                    .header("Authorization", "Bearer " + token)
                    .header("Accept-Language", language)
                    .contentType(MediaType.MULTIPART_FORM_DATA)
                    .body(parts)
                    .exchange((_, answer) ->
                            new Answer(answer.getStatusCode().value(), Json.LENIENT.readTree(answer.getBody())));
        } catch (RestClientException | JacksonException away) {
            throw new Away(away);
        }
    }

    /** A file that is kept as evidence, as it is given out to somebody; whoever asks reads it to its end or closes it. */
    public HttpResponse<InputStream> evidence(String sha256, String token) throws Away {
        return sent(
                HttpRequest.newBuilder(URI.create(address + "/api/evidence/" + sha256))
                        .header("Authorization", "Bearer " + token)
                        .GET(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Hands on what somebody contributes without an account; who limits how often they may has to know from where. */
    public Answer contribute(String consultation, JsonNode body, String from, String key, String language) throws Away {
        return ask(HttpRequest.newBuilder(URI.create(address + "/api/consultations/" + consultation + "/contributions"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .header("Idempotency-Key", key)
                .header("X-Forwarded-For", from)
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.STRICT.writeValueAsBytes(body))));
    }

    /** What somebody contributed, in their words, if everybody may read it now. It is never kept here: it may be erased. */
    public Optional<String> contributed(String consultation, String contribution) throws Away {
        var answer = ask(HttpRequest.newBuilder(URI.create(
                        address + "/api/consultations/" + consultation + "/contributions/" + contribution + "/text"))
                .GET());
        return answer.status() == 200 ? Optional.of(answer.body().path("text").asString("")) : Optional.empty();
    }

    /** What was contributed after this place, in their words, by its id: for those who answer it, also before they have. */
    public Map<String, String> contributed(String consultation, int after, int limit, String token) throws Away {
        var answer = ask(HttpRequest.newBuilder(URI.create(
                        address + "/api/consultations/" + consultation + "/texts?after=" + after + "&limit=" + limit))
                .header("Authorization", "Bearer " + token)
                .GET());
        return answer.body()
                .path("items")
                .valueStream()
                .collect(toMap(
                        one -> one.path("contributionId").asString(""),
                        one -> one.path("text").asString(""),
                        (one, _) -> one));
    }

    private JsonNode contract(String path) throws Away {
        if (!isKnown()) {
            throw new Away("Nothing is written from here");
        }
        var known = contracts.getIfPresent(path);
        if (known != null && System.nanoTime() - known.nanos() < fresh.toNanos()) {
            return known.said();
        }
        try {
            var answer = ask(HttpRequest.newBuilder(URI.create(address + path)).GET());
            if (answer.status() != 200) {
                throw new Away(path + " was answered with " + answer.status());
            }
            contracts.put(path, new Contract(answer.body(), System.nanoTime()));
            return answer.body();
        } catch (Away away) {
            // An older form still shows what somebody has written in it.
            if (known == null) {
                throw away;
            }
            return known.said();
        }
    }

    private Answer ask(HttpRequest.Builder request) throws Away {
        var answer = sent(request, HttpResponse.BodyHandlers.ofByteArray());
        try {
            return new Answer(answer.statusCode(), Json.LENIENT.readTree(answer.body()));
        } catch (JacksonException strange) {
            throw new Away(strange);
        }
    }

    private <T> HttpResponse<T> sent(HttpRequest.Builder request, HttpResponse.BodyHandler<T> read) throws Away {
        try {
            return http.send(request.timeout(PATIENCE).build(), read);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Away(new InterruptedIOException());
        } catch (IOException away) {
            throw new Away(away);
        }
    }
}
