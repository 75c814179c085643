package org.mithaq.command;

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
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** An identity provider for tests: real keys behind real discovery, on loopback. */
public final class TestIssuer {

    public static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey key;
    private final String url;

    private TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            url = "http://localhost:" + server.getAddress().getPort();
            answer(
                    server,
                    "/.well-known/openid-configuration",
                    "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(url, url));
            answer(server, "/keys", new JWKSet(key).toString(true));
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void answer(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            var bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    public String url() {
        return url;
    }

    /** What anybody can fetch. */
    public RSAKey publicKey() {
        return key.toPublicJWK();
    }

    /** A token of the demonstration user of this role. */
    public String token(String role) {
        return token(claims -> claims.subject("demo-" + role).claim("roles", List.of(role)));
    }

    /** A token of somebody in this role who belongs to these and to nothing else. */
    public String tokenOf(String role, String... memberships) {
        return token(claims -> claims.subject("demo-" + role + "-" + String.join("-", memberships))
                .claim("roles", List.of(role))
                .claim("memberships", List.of(memberships)));
    }

    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder()
                .issuer(url)
                .subject("demo")
                .audience("mithaq")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))))
                .claim("memberships", List.of("*"));
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(),
                    change.apply(claims).build());
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
