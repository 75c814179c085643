package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;

/** An address on the web, http or https, at most 2,000 characters. */
public record Url(@JsonValue String value) {

    @JsonCreator
    public Url {
        Written.line(value, "", 2_000);
        try {
            var uri = new URI(value);
            Invalid.unless(
                    ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                            && uri.getHost() != null
                            && uri.getUserInfo() == null,
                    "",
                    "An address begins with http:// or https:// and names a host");
        } catch (URISyntaxException notAnAddress) {
            throw new Invalid("An address looks like https://example.org/page");
        }
    }
}
