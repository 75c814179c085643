package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mithaq.query.http.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Shows what goes wrong on a page as a page, in its language. */
@ControllerAdvice(assignableTypes = {PortfolioPages.class, PlanPages.class, AuditPages.class})
class PageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);

    private final ErrorPages pages;

    PageAdvice(ErrorPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler(Problem.class)
    ModelAndView known(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(problem.status().value());
        return pages.page(problem.status(), request);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView other(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("A page failed", failure);
        response.setStatus(500);
        return pages.page(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }
}
