package org.mithaq.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final Path GIVEN_AWAY = Path.of("/proc/sys/net/ipv4/ip_local_port_range");
    private static final int FIRST_OF_THE_IANA = 49_152;

    @Test
    void free_ports_are_as_many_as_asked_for_all_different_and_free() {
        assertThat(Ports.free(50))
                .hasSize(50)
                .doesNotHaveDuplicates()
                .allMatch(port -> Ports.isFree("127.0.0.1", port));
    }

    @Test
    void a_port_on_which_somebody_listens_is_not_free() throws IOException {
        try (var taken = new ServerSocket(Ports.free(1).getFirst(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree("127.0.0.1", taken.getLocalPort())).isFalse();
        }
    }

    @Test
    void no_connection_that_goes_out_is_given_a_free_port_before_the_server_listens() throws IOException {
        var first = firstGivenAway();

        assertThat(Ports.free(50)).allMatch(port -> port < first);
    }

    private static int firstGivenAway() throws IOException {
        return Files.exists(GIVEN_AWAY)
                ? new Scanner(Files.readAllLines(GIVEN_AWAY).getFirst()).nextInt()
                : FIRST_OF_THE_IANA;
    }
}
