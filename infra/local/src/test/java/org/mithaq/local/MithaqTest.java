package org.mithaq.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.local.launch.Port;
import org.mithaq.servers.Ports;

class MithaqTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MITHAQ_HTTP_PORT | abc | MITHAQ_HTTP_PORT=abc is not a port: a number from 1 to 65535 is needed",
                "MITHAQ_KAFKA_PORT | 70000 | MITHAQ_KAFKA_PORT=70000 is not a port: a number from 1 to 65535 is needed",
                "MITHAQ_BIND | 203.0.113.7 | MITHAQ_BIND=203.0.113.7 is not an address of this machine",
                "MITHAQ_SOURCE | my source | MITHAQ_SOURCE is a URI such as urn:mithaq:oriental, without spaces",
                "MITHAQ_COMMAND_DB | jdbc:postgresql://db/x | Both databases are given or none: MITHAQ_QUERY_DB is not set",
            })
    void rubbish_in_the_environment_is_one_clear_line(String variable, String value, String line) throws Exception {
        var run = run(Map.of(variable, value), "up");

        assertThat(run.err()).isEqualToIgnoringNewLines(line);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_taken_port_is_named_with_its_variable() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());
            var run = run(Map.of("MITHAQ_COMMAND_PORT", port), "up");

            assertThat(run.err())
                    .isEqualToIgnoringNewLines(
                            "Port " + port + " is taken: free it or set MITHAQ_COMMAND_PORT to another one");
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void two_servers_cannot_share_a_port() throws Exception {
        var run = run(Map.of("MITHAQ_HTTP_PORT", "18080", "MITHAQ_COMMAND_PORT", "18080"), "up");

        assertThat(run.err()).isEqualToIgnoringNewLines("MITHAQ_HTTP_PORT and MITHAQ_COMMAND_PORT are both 18080");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_data_folder_that_cannot_be_written_is_refused() throws Exception {
        var file = Files.createFile(data.resolve("file"));
        var run = run(Map.of("MITHAQ_DATA", file.resolve("below").toString()), "up");

        assertThat(run.err())
                .startsWith("The data folder " + file.resolve("below") + " cannot be written")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void the_demonstration_needs_its_own_identity_provider() throws Exception {
        var run = run(Map.of("MITHAQ_ISSUER", "https://identity.example"), "demo");

        assertThat(run.err()).contains("unset MITHAQ_ISSUER").hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void an_unknown_role_is_told_the_roles() throws Exception {
        var run = run(Map.of(), "token", "--role", "king");

        assertThat(run.err())
                .startsWith("There is no role king; the roles are admin, point-of-contact, committee")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void where_nothing_runs_there_is_no_token() throws Exception {
        var run = run(Map.of(), "token", "--role", "cso");

        assertThat(run.err()).isEqualToIgnoringNewLines("Nothing runs on " + data);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_token_is_asked_for_with_the_secret_of_what_runs_wherever_the_call_is_made() throws Exception {
        var provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/oauth2/token", exchange -> {
            var shown = exchange.getRequestHeaders().getFirst("Authorization");
            var answer = "{\"access_token\": \"for %s\"}".formatted(shown).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        provider.start();
        Files.createDirectories(data.resolve("run"));
        Files.createDirectories(data.resolve("identity"));
        Files.writeString(data.resolve("identity/command-line"), "kept");
        Files.writeString(
                data.resolve("run/processes.properties"),
                "MITHAQ_DATA=started/elsewhere\nMITHAQ_IDENTITY_PORT="
                        + provider.getAddress().getPort());
        try (var held = FileChannel.open(
                        data.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = held.lock()) {
            var run = run(Map.of(), "token", "--role", "cso");

            assertThat(run.err()).isEmpty();
            assertThat(run.out().strip())
                    .isEqualTo("for Basic "
                            + Base64.getEncoder().encodeToString("mithaq-cli:kept".getBytes(StandardCharsets.UTF_8)));
        } finally {
            provider.stop(0);
        }
    }

    @Test
    void where_nothing_runs_status_says_so() throws Exception {
        var run = run(Map.of(), "status");

        assertThat(run.err()).isEqualToIgnoringNewLines("Nothing runs on " + data);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void where_nothing_runs_down_is_done() throws Exception {
        var run = run(Map.of(), "down");

        assertThat(run.err()).isEqualToIgnoringNewLines("Nothing runs on " + data);
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void an_unknown_wish_is_answered_with_the_usage() throws Exception {
        var run = run(Map.of(), "dance");

        assertThat(run.err()).contains("dance").contains("Usage:");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    private CommandLineRun run(Map<String, String> environment, String... arguments) throws Exception {
        var all = new HashMap<String, String>();
        var free = Ports.free(Port.values().length).iterator();
        for (var port : Port.values()) {
            all.put(port.variable(), Integer.toString(free.next()));
        }
        all.put("MITHAQ_DATA", data.toString());
        all.putAll(environment);
        return CommandLineRun.of(all, arguments);
    }
}
