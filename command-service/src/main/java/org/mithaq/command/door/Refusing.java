package org.mithaq.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.mithaq.command.kernel.Rejected;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers everything that goes wrong in a request with problem details. */
@RestControllerAdvice
class Refusing {

    private final Problems problems;
    private final Unavailable unavailable;

    Refusing(Problems problems, Unavailable unavailable) {
        this.problems = problems;
        this.unavailable = unavailable;
    }

    @ExceptionHandler
    void refuse(Rejected rejected, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problems.write(rejected, request, response);
    }

    @ExceptionHandler
    void unknownPath(NoResourceFoundException gone, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(
                new Rejected(Rejected.Kind.UNKNOWN, "http.not-found", "There is nothing here", List.of()),
                request,
                response);
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                "Allow",
                String.join(", ", wrong.getSupportedMethods() == null ? new String[0] : wrong.getSupportedMethods()));
        refuse(
                new Rejected(Rejected.Kind.METHOD, "http.method", "This is done with another method", List.of()),
                request,
                response);
    }

    @ExceptionHandler
    void accept(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refuse(
                new Rejected(Rejected.Kind.NOT_ACCEPTABLE, "http.not-acceptable", "Answers are JSON", List.of()),
                request,
                response);
    }

    @ExceptionHandler
    void parameter(MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sentence = "The parameter has another type";
        refuse(
                new Rejected(
                        Rejected.Kind.MALFORMED,
                        "http.parameter",
                        sentence,
                        List.of(new Rejected.Fault(wrong.getName(), sentence))),
                request,
                response);
    }

    /** A body that breaks off or is no body; said here, since Spring would look for a handler of what caused it. */
    @ExceptionHandler
    void broken(BadRequestException body, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            refuse(LastResort.refusal(HttpServletResponse.SC_BAD_REQUEST), request, response);
        }
    }

    @ExceptionHandler
    void failure(RuntimeException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
            throw failure;
        }
        // Tomcat's own word for a query string that cannot be decoded.
        if (failure instanceof InvalidParameterException) {
            refuse(
                    new Rejected(
                            Rejected.Kind.MALFORMED, "http.parameter", "The query string cannot be decoded", List.of()),
                    request,
                    response);
            return;
        }
        refuse(unavailable.or(failure), request, response);
    }
}
