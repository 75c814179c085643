package org.mithaq.query.readers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.plan.PlanId;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The door to everything under the address of a plan. It asks who may read, waits until the version is there that is asked for,
 * and asks again: what arrives in between may be what closes the plan to them.
 */
@Configuration(proxyBeanMethods = false)
class PlanDoor implements WebMvcConfigurer, HandlerInterceptor {

    private final Freshness freshness;
    private final Readers readers;

    PlanDoor(Freshness freshness, Readers readers) {
        this.freshness = freshness;
        this.readers = readers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns("/api/plans/{id}/**", "/{language}/plans/{id}/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What Spring answers to OPTIONS by itself names no plan.
        if (handler instanceof HandlerMethod method && !HttpMethod.OPTIONS.matches(request.getMethod())) {
            var plan = Parameters.plan(named(request));
            var asked = new Asked(plan, parts(method, request), request.getUserPrincipal());
            readers.of(plan).ifPresent(asked::pass);
            freshness.await(plan, request.getParameter("atLeast"));
            readers.of(plan).ifPresentOrElse(asked::pass, asked::findNothing);
        }
        return true;
    }

    /** Who asks for which parts of a plan. */
    private record Asked(
            PlanId plan, List<Part> parts, @Nullable Principal principal) {

        void pass(Readership readership) {
            var caller = Caller.of(principal);
            if (!parts.stream().allMatch(part -> readership.allows(part, caller))) {
                throw Problem.of(
                        principal == null ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN,
                        "plan.not-public",
                        "The process of this plan does not show this to everybody");
            }
        }

        /** Auditors may ask for what was refused before there was a plan; for everybody else there is nothing yet. */
        void findNothing() {
            if (!Caller.of(principal).readsEverything()) {
                throw Problem.unknownPlan(plan.value());
            }
        }
    }

    /** What was known at an instant tells when things were entered, and how they read before they were corrected. */
    private static List<Part> parts(HandlerMethod method, HttpServletRequest request) {
        var part = Optional.ofNullable(method.getMethodAnnotation(Shows.class))
                .map(Shows::value)
                .orElse(Part.RECORD);
        return request.getParameter("knownAt") == null ? List.of(part) : List.of(part, Part.TRAIL);
    }

    private static String named(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? id
                : "";
    }
}
