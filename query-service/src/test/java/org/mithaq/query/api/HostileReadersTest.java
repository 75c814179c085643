package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.log.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Whatever a reader asks for in ill will, the answer is no failure of ours, shows nothing of our inside, and runs nothing in a browser. */
@WholeService
class HostileReadersTest {

    private static final int REQUESTS = 400;
    private static final String SCRIPT = "<script>alert(1)</script>";

    private static final String[] ADDRESSES = {
        "/api/plans?after=%s",
        "/api/plans?limit=%s",
        "/api/plans/%s",
        "/api/plans/x?asOf=%s",
        "/api/plans/x?knownAt=%s",
        "/api/plans/x?atLeast=-%s",
        "/api/plans/%s/events",
        "/api/plans/x/events?after=%s",
        "/api/plans/x/events?limit=%s",
        "/api/plans/%s/refusals",
        "/fr/plans/%s",
        "/ar/plans/x?asOf=%s",
        "/en/plans/%s/audit",
        "/fr?q=%s",
        "/en?stage=%s",
        "/ar?member=%s&sort=next",
        "/fr?sort=%s",
        "/fr?page=%s",
        "/api/plans?member=%s",
        "/%s",
        "/fr/%s",
        "/actuator/%s",
        "/css/%s",
        "/webjars/%s",
        "/api/stream?plan=%s",
        "/error?x=%s"
    };

    private static final String[] VALUES = {
        SCRIPT,
        "\"><img src=x onerror=alert(1)>",
        "' or '1'='1",
        "'; drop table query.line; --",
        "../../etc/passwd",
        "${7*7}",
        "__${T(java.lang.Runtime)}__::.x",
        "{{7*7}}",
        "\u0000",
        "\r\nSet-Cookie: x=1",
        "\u202e",
        "\ud83d",
        "99999999999999999999",
        "-1",
        "1e400",
        "NaN",
        "2025-02-30",
        "+1000000000-01-01",
        "x".repeat(3_000),
        "",
        "%",
        "*",
        "a/b",
        "a;b",
        "\\",
        "٢٠٢٥"
    };

    private final int port;

    HostileReadersTest(@Autowired Environment environment) {
        port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void nothing_that_is_asked_for_fails_or_runs() {
        var seed = Long.getLong("hostile.seed", new Random().nextLong(1_000_000));
        var chance = new Random(seed);
        var statuses = new TreeMap<String, Integer>();
        IntStream.range(0, REQUESTS).forEach(_ -> {
            var value = URLEncoder.encode(any(chance, VALUES), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            var address = any(chance, ADDRESSES).formatted(value);
            statuses.merge(harmless("GET " + address + " HTTP/1.1\r\n" + host()), 1, Integer::sum);
        });
        System.out.println("Hostile readers: -Dhostile.seed=%d: %s".formatted(seed, statuses));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/plans HTTP/3.7\r\n",
                "CONNECT localhost:22 HTTP/1.1\r\n",
                "GET /<script> HTTP/1.1\r\n",
                "GET /api%2fplans HTTP/1.1\r\n",
                "GET //evil.example HTTP/1.1\r\n",
                "GET /fr/..;/actuator/env HTTP/1.1\r\n",
                "GET /api/plans;x=1 HTTP/1.1\r\n",
                "TRACE /api/plans HTTP/1.1\r\n",
                "BREW /api/plans HTTP/1.1\r\n",
                "GET /error HTTP/1.1\r\n",
                "POST /api/plans HTTP/1.1\r\nTransfer-Encoding: gzip\r\n",
                "POST /api/plans HTTP/1.1\r\nX-HTTP-Method-Override: GET\r\n",
                "PUT /api/plans HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n",
                "POST /api/plans HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 5\r\n",
                "GET /api/plans HTTP/1.1\r\nBad Header: x\r\n",
                "GET /api/plans/x/refusals HTTP/1.1\r\nAuthorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.\r\n"
            })
    void what_is_broken_is_refused(String head) {
        assertThat(harmless(head + host() + "%zz=1")).startsWith("4");
    }

    private String harmless(String request) {
        var answer = answer(request);
        assertThat(answer).as(request).matches("(?s)HTTP/1\\.1 [234].*");
        assertThat(answer).as(request).doesNotContain("Exception", "\tat ", "org.mithaq", "Tomcat", "springframework");
        assertThat(answer.replaceFirst("(?s)\r\n\r\n.*", "")).as(request).doesNotContain("\nSet-Cookie: x=1");
        if (answer.contains("text/html")) {
            assertThat(answer).as(request).doesNotContain(SCRIPT, "onerror=alert(1)>");
        }
        return answer.substring(9, 12);
    }

    private String answer(String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(8_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            if (request.contains("/api/stream")) {
                return new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException _) {
            return "HTTP/1.1 400 hung up";
        } catch (IOException failed) {
            throw new IllegalStateException(request, failed);
        }
    }

    private static String host() {
        return "Host: localhost\r\nConnection: close\r\n\r\n";
    }

    private static String any(Random chance, String[] choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
