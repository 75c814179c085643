package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mithaq.query.checkpoints.Agreement;
import org.mithaq.query.checkpoints.Comparison;
import org.mithaq.query.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What all pages have in common: how the log stands, and that what goes wrong is shown as a page, in its language. */
@ControllerAdvice(
        assignableTypes = {
            PortfolioPages.class,
            PlanPages.class,
            CommitmentPages.class,
            CommitteePages.class,
            ConsultationPages.class,
            MonitoringPages.class,
            ProcessPages.class,
            ConformancePages.class,
            TaskPages.class,
            AuditPages.class,
            LogPages.class,
            WritePages.class,
            FormPages.class,
            EvidencePages.class,
            SignInPages.class
        })
class PageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    private final ErrorPages pages;
    private final Comparison comparison;
    private final boolean signIn;

    PageAdvice(ErrorPages pages, Comparison comparison, @Value("${mithaq.sign-in.client}") String client) {
        this.pages = pages;
        this.comparison = comparison;
        this.signIn = !client.isBlank();
    }

    /** Every page says who looks at it. */
    @ModelAttribute("visitor")
    Visitor visitor(HttpServletRequest request) {
        return Visitor.of(signIn, request.getUserPrincipal());
    }

    /** Every page says how this copy of the log stands to what was signed. */
    @ModelAttribute("agreement")
    Agreement agreement() {
        return comparison.agreement();
    }

    @ExceptionHandler(Problem.class)
    ModelAndView known(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return page(problem.status(), request, response);
    }

    @ExceptionHandler({DataAccessException.class, CannotCreateTransactionException.class})
    ModelAndView databaseAway(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("The database does not answer: {}", failure.toString());
        return page(HttpStatus.SERVICE_UNAVAILABLE, request, response);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("A page failed", failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, request, response);
    }

    private ModelAndView page(HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status.value());
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        return pages.page(status, request);
    }
}
