package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.firewall.RequestRejectedException;

class HeadersTest {

    @ParameterizedTest
    @CsvSource({"Bearer a.b.c, a.b.c", "bearer a.b.c, a.b.c", "BEARER x, x"})
    void the_token_stands_after_the_scheme_in_whichever_case(String header, String token) {
        assertThat(bearer(header)).isEqualTo(token);
    }

    @Test
    void who_authenticates_in_another_way_or_not_at_all_bears_no_token() {
        assertThat(bearer("Basic YTpi")).isNull();
        assertThat(Headers.bearer(new MockHttpServletRequest())).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer a b",
                "Bearer  a",
                "Bearera.b.c",
                "Bearer a ",
                "Bearer a.b.c!",
                "Bearer a.b.\"",
                "Bearer a.b.é",
                "Bearer a\tb"
            })
    void anything_but_one_token_is_no_token(String header) {
        assertThatThrownBy(() -> bearer(header)).isInstanceOf(InvalidBearerTokenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain text", "ميثاق", "with\ttab", ""})
    void a_header_of_text_in_any_language_passes(String value) {
        assertThat(through(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"line\nfeed", "nul\u0000", "escape\u001b[2J", "not assigned \u0378", "delete\u007f"})
    void what_steers_a_terminal_or_a_protocol_does_not(String value) {
        assertThatThrownBy(() -> through(value)).isInstanceOf(RequestRejectedException.class);
    }

    private static @Nullable String bearer(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader(HttpHeaders.AUTHORIZATION, header);
        return Headers.bearer(request);
    }

    private static @Nullable String through(String value) {
        var request = new MockHttpServletRequest("GET", "/api/log");
        request.addHeader("X-Text", value);
        return Headers.firewall().getFirewalledRequest(request).getHeader("X-Text");
    }
}
