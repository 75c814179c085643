package org.mithaq.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine. */
public final class Ports {

    private static final String LOOPBACK = "127.0.0.1";

    // below what Linux (32768) and the IANA (49152) give away, above what well-known servers use
    private static final int FIRST_CHOSEN = 20_000;
    private static final int LAST_CHOSEN = 32_000;

    private Ports() {}

    /**
     * Different free ports of the loopback address, from a range of which the system gives none to who asks for any: what is
     * chosen now is still free when a server listens on it, or comes back to it, and no connection that goes out took it.
     */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(FIRST_CHOSEN, LAST_CHOSEN + 1)
                .distinct()
                .limit(LAST_CHOSEN - FIRST_CHOSEN + 1L)
                .filter(port -> isFree(LOOPBACK, port))
                .limit(count)
                .boxed()
                .toList();
    }

    public static boolean isFree(String bind, int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(bind))) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The address under which a server that listens on this one is reached from this machine. */
    public static String reach(String bind) {
        return switch (bind) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> inUrl(bind);
        };
    }

    /** An address as it is written before a port. */
    static String inUrl(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
