package org.mithaq.query.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.log.WholeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@WholeService
class UnreadableQueriesTest {

    private final int port;

    UnreadableQueriesTest(@Autowired Environment environment) {
        port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%ff", "?q=%zz", "/x?asOf=%e9", "/x/events?after=%", "?%00=1"})
    void in_the_api_a_badly_encoded_query_is_a_problem(String query) throws IOException {
        assertThat(answer("/api/plans" + query))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .contains("\"code\":\"request.bad\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%ff", "?q=%zz", "/plans/x?asOf=%e9", "/plans/x/audit?from=%"})
    void on_a_page_it_is_the_page_that_says_so(String query) throws IOException {
        assertThat(answer("/fr" + query))
                .startsWith("HTTP/1.1 400")
                .contains("Content-Security-Policy")
                .contains("Demande non comprise");
    }

    /** As it is: a client of the platform would not send such an address. */
    private String answer(String address) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
