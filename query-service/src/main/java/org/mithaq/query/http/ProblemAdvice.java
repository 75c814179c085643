package org.mithaq.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns what goes wrong in the API into problems; nobody is shown a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(Problem.class)
    ResponseEntity<Problem.Body> known(Problem problem, HttpServletRequest request) {
        return problems.answer(problem, request);
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ResponseEntity<Problem.Body> databaseAway(RuntimeException failure, HttpServletRequest request) {
        LOG.warn("The database does not answer: {}", failure.toString());
        return problems.answer(
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable", "The history cannot be read now"),
                request);
    }

    /** Spring's own refusals keep their status; everything else is a defect of ours. */
    @ExceptionHandler(Exception.class)
    @Nullable ResponseEntity<Problem.Body> other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        if (failure instanceof ErrorResponse refusal) {
            return problems.answer(Statuses.problem(refusal.getStatusCode().value()), request);
        }
        LOG.error("A request failed", failure);
        return problems.answer(Statuses.problem(HttpStatus.INTERNAL_SERVER_ERROR.value()), request);
    }
}
