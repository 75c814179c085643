package org.mithaq.query.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the parameters before anybody else does: the server says only then that an address is badly encoded, to whoever
 * happens to ask first.
 */
final class UnreadableQueries extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (readable(request)) {
            rest.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            return request.getParameterMap() != null;
        } catch (IllegalStateException _) {
            return false;
        }
    }
}
