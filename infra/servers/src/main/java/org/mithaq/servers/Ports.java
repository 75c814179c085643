package org.mithaq.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports of this machine. */
public final class Ports {

    private Ports() {}

    /** Different free ports of the loopback address. */
    public static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            sockets.forEach(Ports::close);
        }
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

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
