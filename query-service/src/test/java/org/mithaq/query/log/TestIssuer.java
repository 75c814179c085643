package org.mithaq.query.log;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** An identity provider of the tests: it publishes one key and signs what the tests ask for. */
public final class TestIssuer {

    private final RSAKey key;
    private final HttpServer server;

    public TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        answer("/.well-known/openid-configuration", """
                {"issuer": "%s", "jwks_uri": "%s/keys", "subject_types_supported": ["public"]}""".formatted(url(), url()));
        answer("/keys", new JWKSet(key.toPublicJWK()).toString());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A bearer token for these roles, made for the audience {@code mithaq}. */
    public String token(String... roles) {
        return token("mithaq", Instant.now().plusSeconds(600), roles);
    }

    public String token(String audience, Instant expires, String... roles) {
        return token(audience, expires, Map.of("roles", List.of(roles)));
    }

    /** A bearer token with these claims, made for the audience {@code mithaq}. */
    public String token(Map<String, List<String>> said) {
        return token("mithaq", Instant.now().plusSeconds(600), said);
    }

    private String token(String audience, Instant expires, Map<String, List<String>> said) {
        var builder = new JWTClaimsSet.Builder()
                .issuer(url())
                .subject("account-7")
                .audience(audience)
                .expirationTime(Date.from(expires));
        said.forEach(builder::claim);
        var claims = builder.build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void answer(String path, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
