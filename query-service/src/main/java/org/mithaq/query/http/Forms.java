package org.mithaq.query.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells a controller in which {@link Form} it is asked, and whoever keeps the answer that it depends on what was accepted. */
@Configuration(proxyBeanMethods = false)
class Forms implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class;
    }

    @Override
    public Form resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        if (!(web.getNativeRequest() instanceof HttpServletRequest request)
                || !(web.getNativeResponse() instanceof HttpServletResponse response)) {
            throw new IllegalStateException("Forms are asked for over HTTP");
        }
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return request.getRequestURI().endsWith(Form.SUFFIX)
                ? Form.CSV
                : Form.preferred(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
    }
}
