package org.mithaq.command.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.command.RunningCommandService;
import org.mithaq.command.TestIssuer;

/** Who sends next to nothing, and that slowly, holds neither a thread nor a connection for long. */
class SlowRequestsTest extends RunningCommandService {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

    @Test
    void a_body_that_stops_coming_is_given_up() throws IOException {
        try (var socket = Wire.connect(port())) {
            var began = System.nanoTime();
            say(socket, head() + "{");
            var heard = Wire.heard(socket, began);
            assertThat(heard.status()).as(heard.text()).isEqualTo(408);
            assertThat(heard.body()).contains("\"code\":\"http.too-slow\"");
            assertThat(heard.took()).isLessThan(LONG_ENOUGH);
        }
    }

    @Test
    void a_body_that_trickles_is_given_up() throws IOException {
        try (var socket = Wire.connect(port())) {
            var began = System.nanoTime();
            Thread.startVirtualThread(() -> trickle(socket, head()));
            var heard = Wire.heard(socket, began);
            assertThat(heard.status()).as(heard.text()).isEqualTo(408);
            assertThat(heard.took()).isLessThan(LONG_ENOUGH);
        }
    }

    @Test
    void who_is_refused_already_keeps_nobody_waiting_for_the_rest() throws IOException {
        try (var socket = Wire.connect(port())) {
            var began = System.nanoTime();
            Thread.startVirtualThread(() -> trickle(socket, head().replace("Bearer ", "Bearer x")));
            var heard = Wire.heard(socket, began);
            assertThat(heard.status()).as(heard.text()).isEqualTo(401);
            assertThat(heard.took()).isLessThan(LONG_ENOUGH);
        }
    }

    @Test
    void many_slow_senders_hold_no_threads_of_the_machine_and_nobody_up() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            var before = Thread.activeCount();
            for (var i = 0; i < 300; i++) {
                var socket = Wire.connect(port());
                slow.add(socket);
                say(socket, i % 2 == 0 ? head() + "{" : head().substring(0, 40));
            }
            var began = System.nanoTime();
            assertThat(get("/actuator/health").status()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Oracle.SLOW);
            assertThat(Thread.activeCount() - before).isLessThan(20);
            assertThat(hungUp(slow)).hasSize(300);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    private static List<Heard> hungUp(List<Socket> sockets) throws IOException {
        var heard = new ArrayList<Heard>();
        for (var socket : sockets) {
            heard.add(Wire.heard(socket, System.nanoTime()));
        }
        return heard;
    }

    private static void trickle(Socket socket, String head) {
        try {
            say(socket, head);
            for (var i = 0; i < 200; i++) {
                say(socket, " ");
                // Not a wait for something: this pace is what is sent.
                Thread.sleep(Duration.ofMillis(100));
            }
        } catch (SocketException _) {
            // It has hung up, as it should.
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String head() {
        return "POST /api/commands/SubmitActionPlan HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + TestIssuer.SHARED.token("admin") + "\r\nContent-Length: 100000\r\n\r\n";
    }
}
