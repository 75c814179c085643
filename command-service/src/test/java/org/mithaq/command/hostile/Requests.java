package org.mithaq.command.hostile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mithaq.command.TestIssuer;
import org.mithaq.command.hostile.Bodies.Body;

/** Makes the requests of each kind from a seed: the same seed makes the same requests. */
final class Requests {

    private static final String OPEN = "OpenActionPlan";
    private static final String NOBODYS = "nobodys-plan";
    private static final Map<String, String> TOKENS = Tokens.all();

    private final int port;
    private final String plan;
    private final String admin = TestIssuer.SHARED.token("admin");
    private final String auditor = TestIssuer.SHARED.token("auditor");
    private final BrokenRequests broken = new BrokenRequests(admin);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param plan one that is there, and of which nothing may change */
    Requests(int port, String plan) {
        this.port = port;
        this.plan = plan;
    }

    Stream<Hostile> of(Attack attack, int count, long seed) {
        var chance = new Random(seed ^ attack.name().hashCode());
        return attack.onTheWire()
                ? IntStream.iterate(0, i -> i + 1)
                        .boxed()
                        .flatMap(_ -> broken.of(attack, chance).stream())
                        .limit(count)
                        .map(said -> new Hostile(attack, said.what(), () -> Wire.say(port, said.bytes())))
                : IntStream.range(0, count).mapToObj(_ -> one(attack, chance));
    }

    private Hostile one(Attack attack, Random chance) {
        return switch (attack) {
            case CONTENT_TYPE -> type(chance);
            case HEADER_VALUE -> header(chance);
            case METHOD_OVERRIDE -> method(chance);
            case COMMAND_NAME -> name(chance);
            case ELSEWHERE -> elsewhere(chance);
            case TOKEN -> token(chance);
            case BATCH -> batch(chance);
            default -> command(attack, chance);
        };
    }

    /** By somebody who may, on a plan that is not there; or on one that is there, by somebody who may not. */
    private Hostile command(Attack attack, Random chance) {
        var command = Bodies.anyCommand(chance);
        var permitted = chance.nextInt(4) > 0;
        var body = Bodies.of(attack, command, permitted && !command.equals(OPEN) ? NOBODYS : plan, chance);
        // Whoever opens a plan under another name does what he may.
        var token = permitted && !(command.equals(OPEN) && body.namesPlan()) ? admin : auditor;
        return post(attack, body, token);
    }

    private Hostile post(Attack attack, Body body, String token) {
        return hostile(
                attack,
                body.command() + " " + body.bytes(),
                request("/api/commands/" + body.command(), token, "application/json")
                        .POST(latin(body.bytes())));
    }

    private Hostile type(Random chance) {
        var type = HostileValues.of(Attack.CONTENT_TYPE, chance);
        var body = any(chance, "{\"planId\": \"x\"}", "%zz=1&_method=DELETE", "--x\r\nbad", "<x/>", "", "planId=x");
        var method = any(chance, "POST", "POST", "PUT", "DELETE", "PATCH");
        return hostile(
                Attack.CONTENT_TYPE,
                method + " " + type + " " + body,
                request("/api/commands/" + Bodies.anyCommand(chance), admin, type)
                        .method(method, latin(body)));
    }

    private Hostile header(Random chance) {
        var header = HostileValues.of(Attack.HEADER_VALUE, chance);
        var body = new Body("SubmitActionPlan", "{\"planId\": \"" + NOBODYS + "\"}", false);
        var parts = header.split(": ", 2);
        return hostile(
                Attack.HEADER_VALUE,
                header,
                request("/api/commands/SubmitActionPlan", admin, "application/json")
                        .header(parts[0], parts[1])
                        .POST(latin(body.bytes())));
    }

    /** What is not POST stays what it is, whatever a header or a parameter says. */
    private Hostile method(Random chance) {
        var method = any(chance, "GET", "PUT", "DELETE", "PATCH");
        var name = any(chance, "X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method");
        var path = any(chance, "/api/commands/" + OPEN, "/api/commands", "/api/commands/" + OPEN + "?_method=POST");
        var opening = Bodies.example(OPEN, "opened-by-override").toString();
        return hostile(
                Attack.METHOD_OVERRIDE,
                method + " " + path + " " + name,
                request(path, admin, "application/json")
                        .header(name, any(chance, "POST", "post", "POST, GET"))
                        .method(method, latin(Bodies.utf8(opening))));
    }

    private Hostile name(Random chance) {
        var name = HostileValues.of(Attack.COMMAND_NAME, chance);
        var request = "POST /api/commands/" + name + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + admin
                + "\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}";
        return new Hostile(
                Attack.COMMAND_NAME, name, () -> Wire.say(port, request.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Commands that name what belongs to another plan, another region or nobody. */
    private Hostile elsewhere(Random chance) {
        var command = any(
                chance,
                "AddMilestone",
                "UpdateMilestone",
                "AddIndicator",
                "RecordWorkshop",
                "EndorseByCSO",
                "RecordPublication",
                "NameLeadInstitution");
        var body = Bodies.example(command, plan);
        Stream.of("commitmentId", "milestoneId", "member", "territory")
                .filter(field -> body.has(field) || (field.equals("member") && command.equals("NameLeadInstitution")))
                .forEach(field -> body.put(field, "elsewhere-" + chance.nextInt(1_000)));
        return post(Attack.ELSEWHERE, new Body(command, Bodies.utf8(body.toString()), false), admin);
    }

    private Hostile token(Random chance) {
        var names = List.copyOf(TOKENS.keySet());
        var name = names.get(chance.nextInt(names.size()));
        var token = TOKENS.getOrDefault(name, "");
        return hostile(
                Attack.TOKEN,
                name,
                request("/api/commands/SubmitActionPlan", token, "application/json")
                        .POST(latin("{\"planId\": \"" + plan + "\"}")));
    }

    private Hostile batch(Random chance) {
        var attacks = Stream.of(Attack.values())
                .filter(attack -> HostileValues.has(attack) || attack == Attack.NOT_UTF8)
                .toList();
        var ends = List.of("\n", "\r\n", "\n\n", "\n \r\n");
        var lines = IntStream.range(0, 1 + chance.nextInt(10))
                .mapToObj(_ -> {
                    var command = "SubmitActionPlan";
                    var body = Bodies.of(attacks.get(chance.nextInt(attacks.size())), command, NOBODYS, chance);
                    var payload = body.bytes().replace('\n', ' ');
                    return "{\"type\": \"" + command + "\", \"payload\": " + payload + "}"
                            + ends.get(chance.nextInt(ends.size()));
                })
                .collect(Collectors.joining());
        var mark = chance.nextBoolean() ? "" : "\u00ef\u00bb\u00bf";
        return hostile(
                Attack.BATCH,
                lines,
                request("/api/commands", admin, "application/x-ndjson").POST(latin(mark + lines.stripTrailing())));
    }

    private Hostile hostile(Attack attack, String what, HttpRequest.Builder request) {
        var built = request.build();
        return new Hostile(attack, what.length() <= 300 ? what : what.substring(0, 300) + "...", () -> send(built));
    }

    private Heard send(HttpRequest request) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return Heard.of(response, Duration.ofNanos(System.nanoTime() - began));
    }

    private HttpRequest.Builder request(String path, String token, String type) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type);
    }

    private static HttpRequest.BodyPublisher latin(String bytes) {
        return HttpRequest.BodyPublishers.ofString(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String any(Random chance, String... choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
