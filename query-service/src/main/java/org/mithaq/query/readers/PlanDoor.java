package org.mithaq.query.readers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.mithaq.plan.PlanId;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The door to everything under the address of a plan. It waits until the version is there that is asked for, and only then
 * asks who may read: what arrives in between may be what closes the plan to them.
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
        if (handler instanceof HandlerMethod method) {
            var id = named(request);
            var plan = Parameters.plan(id);
            freshness.await(plan, request.getParameter("atLeast"));
            pass(plan, part(method), Caller.of(request.getUserPrincipal()));
        }
        return true;
    }

    /** Auditors may ask for what was refused before there was a plan; for everybody else there is nothing yet. */
    private void pass(PlanId plan, Part part, Caller caller) {
        if (caller.readsEverything()) {
            return;
        }
        var readership = readers.of(plan).orElseThrow(() -> Problem.unknownPlan(plan.value()));
        if (!readership.allows(part, caller)) {
            throw Problem.of(
                    caller.isAnybody() ? HttpStatus.UNAUTHORIZED : HttpStatus.FORBIDDEN,
                    "plan.not-public",
                    "The process of this plan does not show this to everybody");
        }
    }

    private static Part part(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Shows.class))
                .map(Shows::value)
                .orElse(Part.RECORD);
    }

    private static String named(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("id") instanceof String id
                ? id
                : "";
    }
}
