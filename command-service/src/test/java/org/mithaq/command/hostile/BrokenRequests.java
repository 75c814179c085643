package org.mithaq.command.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Requests that are broken before anybody looks at what they ask for. */
final class BrokenRequests {

    private static final String POST = "POST /api/commands/SubmitActionPlan HTTP/1.1\r\n";
    private static final String BODY = "{\"planId\": \"nobody\"}";

    private final String sender;

    BrokenRequests(String token) {
        sender = "Host: localhost\r\nAuthorization: Bearer " + token + "\r\nContent-Type: application/json\r\n";
    }

    /** What is said, and in which words the test speaks of it. */
    record Said(String what, String request) {
        byte[] bytes() {
            return request.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    List<Said> of(Attack attack, Random chance) {
        return switch (attack) {
            case SMUGGLING -> smuggling();
            case REQUEST_TARGET -> targets();
            case HEADER_FORM -> headers();
            case CHUNKING -> chunks(chance);
            case TRUNCATED -> truncated(chance);
            case PROTOCOL -> protocols(chance);
            default -> throw new IllegalArgumentException(attack + " is a whole request");
        };
    }

    private List<Said> smuggling() {
        var hidden = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";
        var chunked = "%x\r\n%s\r\n0\r\n\r\n".formatted(BODY.length(), BODY);
        return Stream.of(
                        post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", chunked + hidden),
                        post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", chunked + hidden),
                        post("Content-Length: 20\r\nContent-Length: 4\r\n", BODY + hidden),
                        post("Content-Length: 20, 4\r\n", BODY + hidden),
                        post("Content-Length: +20\r\n", BODY + hidden),
                        post("Content-Length: -1\r\n", BODY + hidden),
                        post("Content-Length: 0x14\r\n", BODY + hidden),
                        post("Content-Length: 99999999999999999999\r\n", BODY + hidden),
                        post("Content-Length : 20\r\n", BODY + hidden),
                        post("Transfer-Encoding: xchunked\r\n", chunked + hidden),
                        post("Transfer-Encoding: gzip\r\n", chunked + hidden),
                        post("Transfer-Encoding: chunked, identity\r\n", chunked + hidden),
                        post("Transfer-Encoding: identity, chunked\r\n", chunked + hidden),
                        post("Transfer-Encoding: chunked, chunked\r\n", chunked + hidden),
                        post("Transfer-Encoding:\r\n chunked\r\n", chunked),
                        post("Transfer-Encoding: \u000bchunked\r\n", chunked + hidden),
                        post(
                                "Transfer_Encoding: chunked\r\nContent-Length: 20\r\nTransfer-Encoding: chunked\r\n",
                                hidden))
                .toList();
    }

    private List<Said> targets() {
        return Stream.of(
                        "/<script>",
                        "/%00",
                        "/%zz",
                        "/a b",
                        "/..;/actuator/env",
                        "/api/commands/..;/..;/actuator/env",
                        "/swagger-ui/../api/log",
                        "/actuator/../api/log",
                        "/api/%2e%2e/%2e%2e/etc/passwd",
                        "/api%2flog",
                        "/api\\log",
                        "/api/log;jsessionid=1",
                        "//evil.example/api/log",
                        "http://evil.example/api/log",
                        "*",
                        "api/log",
                        "/api/log?{x}",
                        "/api/log?after=%",
                        "/api/log?a=\u0000",
                        "/\u00e9",
                        "/error",
                        "/" + "x".repeat(20_000),
                        "/api/log?" + "a=1&".repeat(1_500),
                        "/api/log#fragment",
                        "/contracts/../application.yaml",
                        "/contracts/%2e%2e/application.yaml",
                        "/contracts/commands/../../application.yaml",
                        "/contracts/commands/%252e%252e/application.yaml",
                        "/webjars/../application.yaml",
                        "/swagger-ui/..%2f..%2fapplication.yaml")
                .map(target -> new Said("GET " + shown(target), "GET " + target + " HTTP/1.1\r\n" + sender + "\r\n"))
                .toList();
    }

    private List<Said> headers() {
        return Stream.of(
                        "Bad Header: x",
                        ": x",
                        "No-Colon",
                        "X: a\u0000b",
                        "X: a\rb",
                        "X: a\n\tb",
                        "X\u0001: a",
                        "X(y): a",
                        "\u00e9: a",
                        "Host: elsewhere",
                        "Host: a<b",
                        "Big: " + "x".repeat(20_000),
                        "x".repeat(20_000) + ": 1",
                        many(5_000),
                        many(150),
                        "Expect: miracles",
                        "Content-Encoding: gzip",
                        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA")
                .map(header -> post(header + "\r\nContent-Length: " + BODY.length() + "\r\n", BODY))
                .toList();
    }

    private static String many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "X-" + i + ": 1").collect(Collectors.joining("\r\n"));
    }

    private List<Said> chunks(Random chance) {
        var good = "%x\r\n%s\r\n".formatted(BODY.length(), BODY);
        return Stream.of(
                        "zz\r\n" + BODY,
                        "-1\r\n" + BODY,
                        "ffffffffffffffff\r\n" + BODY,
                        "\r\n\r\n" + BODY,
                        "14" + BODY,
                        good + "0\r\nTrailer: " + "x".repeat(20_000) + "\r\n\r\n",
                        good + "0\r\nBad Trailer: x\r\n\r\n",
                        "14;" + "x".repeat(20_000) + "\r\n" + BODY + "\r\n0\r\n\r\n",
                        good,
                        good + "0\r\n",
                        "13\r\n" + BODY + "\r\n0\r\n\r\n",
                        "1\r\n{\r\n".repeat(1 + chance.nextInt(50)),
                        "%x\r\n".formatted(chance.nextInt(1, 1 << 20)) + BODY)
                .map(body -> post("Transfer-Encoding: chunked\r\n", body))
                .toList();
    }

    private List<Said> truncated(Random chance) {
        var whole = POST + sender + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
        var inTheHead = chance.nextInt(1, whole.length() - BODY.length());
        var inTheBody = whole.length() - chance.nextInt(1, BODY.length());
        var batch = "{\"type\": \"SubmitActionPlan\", \"payload\": " + BODY + "}\n";
        return Stream.of(
                        new Said("the head ends after " + inTheHead, whole.substring(0, inTheHead)),
                        new Said("the body ends after " + inTheBody, whole.substring(0, inTheBody)),
                        post("Content-Length: " + chance.nextInt(21, 1 << 20) + "\r\n", BODY),
                        new Said(
                                "a batch that ends early",
                                "POST /api/commands HTTP/1.1\r\n"
                                        + sender.replace("application/json", "application/x-ndjson")
                                        + "Content-Length: 5000\r\n\r\n" + batch.repeat(3)))
                .toList();
    }

    private List<Said> protocols(Random chance) {
        var rubbish = new byte[chance.nextInt(1, 600)];
        chance.nextBytes(rubbish);
        var requests = Map.of(
                "version 3.7", "GET /api/log HTTP/3.7\r\n" + sender + "\r\n",
                "no such protocol", "GET /api/log SMTP/1.1\r\n" + sender + "\r\n",
                "HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "no host", "GET /api/log HTTP/1.1\r\n\r\n",
                "TRACE", "TRACE /api/log HTTP/1.1\r\n" + sender + "\r\n",
                "CONNECT", "CONNECT localhost:22 HTTP/1.1\r\n" + sender + "\r\n",
                "a method that is none", "F<O>O /api/log HTTP/1.1\r\n" + sender + "\r\n",
                "a long method", "X".repeat(9_000) + " /api/log HTTP/1.1\r\n" + sender + "\r\n");
        return Stream.concat(
                        requests.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(e -> new Said(e.getKey(), e.getValue())),
                        Stream.of(
                                new Said("a method in lower case", "post /api/log HTTP/1.1\r\n" + sender + "\r\n"),
                                new Said("a method of nobody's", "BREW /api/log HTTP/1.1\r\n" + sender + "\r\n"),
                                new Said("rubbish", new String(rubbish, StandardCharsets.ISO_8859_1))))
                .toList();
    }

    private Said post(String headers, String body) {
        return new Said(shown(headers) + " " + shown(body), POST + sender + headers + "\r\n" + body);
    }

    private static String shown(String part) {
        var line = part.replaceAll("[^ -~]+", " ").strip();
        return line.length() <= 60 ? line : line.substring(0, 60) + "...";
    }
}
