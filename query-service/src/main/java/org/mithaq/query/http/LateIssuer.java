package org.mithaq.query.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The issuer as this side's client of it: asked when somebody signs in, and again as long as it does not answer. */
final class LateIssuer implements ClientRegistrationRepository {

    private final String client;
    private final Supplier<ClientRegistration> asked;
    private volatile @Nullable ClientRegistration answer;

    LateIssuer(String client, Supplier<ClientRegistration> asked) {
        this.client = client;
        this.asked = asked;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(@Nullable String id) {
        if (!client.equals(id)) {
            return null;
        }
        var known = answer;
        if (known == null) {
            known = asked.get();
            answer = known;
        }
        return known;
    }
}
