package org.mithaq.command.hostile;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came back: one answer, several on one connection, or nothing; as it stands on the wire. */
record Heard(String text, Duration took) {

    private static final String START = "HTTP/1.1 ";
    private static final String END_OF_HEAD = "\r\n\r\n";

    static Heard of(HttpResponse<String> response, Duration took) {
        var headers = response.headers().map().entrySet().stream()
                .map(header -> header.getKey() + ": " + String.join(", ", header.getValue()) + "\r\n")
                .collect(Collectors.joining());
        return new Heard(START + response.statusCode() + "\r\n" + headers + "\r\n" + response.body(), took);
    }

    boolean nothing() {
        return text.isEmpty();
    }

    int status() {
        return statuses().isEmpty() ? 0 : statuses().getFirst();
    }

    /** The statuses of all answers, one after the other. */
    List<Integer> statuses() {
        return Arrays.stream(text.split("(?=HTTP/1\\.1 \\d{3})"))
                .filter(answer -> answer.startsWith(START))
                .map(answer -> Integer.valueOf(answer.substring(START.length(), START.length() + 3)))
                .toList();
    }

    Optional<String> header(String name) {
        return text.substring(0, endOfHead())
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst();
    }

    String body() {
        return text.substring(Math.min(text.length(), endOfHead() + END_OF_HEAD.length()));
    }

    private int endOfHead() {
        var end = text.indexOf(END_OF_HEAD);
        return end < 0 ? text.length() : end;
    }
}
