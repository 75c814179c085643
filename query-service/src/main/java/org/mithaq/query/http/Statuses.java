package org.mithaq.query.http;

import org.springframework.http.HttpStatus;

/** The problems that are nothing but a status. */
public final class Statuses {

    private Statuses() {}

    public static Problem problem(int status) {
        var known = HttpStatus.resolve(status);
        return switch (known) {
            case NOT_FOUND -> Problem.of(known, "address.unknown", "There is nothing at this address");
            case UNAUTHORIZED -> Problem.of(known, "access.no-token", "This needs a valid bearer token");
            case FORBIDDEN -> Problem.of(known, "access.denied", "This token does not permit it");
            case METHOD_NOT_ALLOWED -> Problem.of(known, "request.method", "This address is read with GET");
            case NOT_ACCEPTABLE ->
                Problem.of(known, "request.not-acceptable", "The answer is not available in that form");
            case SERVICE_UNAVAILABLE ->
                Problem.of(known, "service.unavailable", "Something that this needs does not answer now");
            case null, default ->
                known != null && known.is4xxClientError()
                        ? Problem.of(known, "request.bad", "This request cannot be understood")
                        : Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "service.failed", "Something went wrong here");
        };
    }
}
