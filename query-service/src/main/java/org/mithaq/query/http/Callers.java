package org.mithaq.query.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Membership;
import org.mithaq.events.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the {@link Caller} of the request's token. */
@Configuration(proxyBeanMethods = false)
class Callers implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        if (web.getUserPrincipal() instanceof JwtAuthenticationToken known) {
            return new Caller(
                    claim(known.getToken(), "roles", Role::of), claim(known.getToken(), "memberships", Membership::of));
        }
        throw new IllegalStateException("The security chain lets nobody through here without a token");
    }

    /** What of a claim means something here; a token may say more to others. */
    private static <T> List<T> claim(Jwt token, String name, Function<String, Optional<T>> meaning) {
        return token.getClaims().get(name) instanceof List<?> said
                ? said.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .flatMap(one -> meaning.apply(one).stream())
                        .toList()
                : List.of();
    }
}
