package org.mithaq.local.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mithaq.local.launch.CannotGoOn.failed;
import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Asks the local identity provider for tokens, with the secret that only this user's programs can read. */
public record Tokens(String issuer, Path folder) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A bearer token of a demonstration user; for a member or, in the role cso, for an organisation; without one for all. */
    public String of(String role, Optional<String> member) {
        check(role, member);
        var form = "grant_type=client_credentials&role=" + role
                + member.map(id -> "&member=" + URLEncoder.encode(id, UTF_8)).orElse("");
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request(form), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw failed("The identity provider answered " + answer.statusCode() + ": " + answer.body());
            }
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("access_token")
                    .asString();
        } catch (IOException failure) {
            throw failed("The identity provider at " + issuer + " cannot be asked: " + failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while asking for a token");
        }
    }

    /** Refuses a role or a member that cannot be, without asking anybody. */
    public static void check(String role, Optional<String> member) {
        if (!Roles.ALL.contains(role)) {
            throw wrongUse("There is no role " + role + "; the roles are " + String.join(", ", Roles.ALL));
        }
        if (member.isPresent() && !Claims.isId(role, member.get())) {
            throw wrongUse("--member is " + Claims.expected(role) + ", not " + member.get());
        }
    }

    private HttpRequest request(String form) throws IOException {
        var secret = Clients.COMMAND_LINE + ":" + Files.readString(Secrets.commandLineFile(folder));
        return HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }
}
