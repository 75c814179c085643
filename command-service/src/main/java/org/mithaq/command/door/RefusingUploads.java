package org.mithaq.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mithaq.command.evidence.Archive;
import org.mithaq.command.evidence.Limits;
import org.mithaq.command.kernel.Rejected;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Answers what goes wrong while the parts of a request are taken apart. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusingUploads {

    private final Problems problems;
    private final Limits limits;

    RefusingUploads(Problems problems, Limits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(Archive.tooLarge(limits), request, response);
    }

    @ExceptionHandler
    void malformed(MultipartException malformed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        problems.write(
                new Rejected(
                        Rejected.Kind.MALFORMED,
                        "evidence.malformed",
                        "The parts of the request cannot be told apart",
                        List.of()),
                request,
                response);
    }
}
