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
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
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
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                 "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "response_types_supported": ["code"]}""".formatted(url()));
        server.createContext("/token", this::exchange);
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

    private String token(String audience, Instant expires, Map<String, ?> said) {
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

    /** A code is a role and the nonce of whoever asked, as {@code role~nonce}; it is given for two tokens. */
    private void exchange(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var code = URLDecoder.decode(form.replaceAll("(^|.*&)code=([^&]*).*", "$2"), StandardCharsets.UTF_8)
                .split("~", 2);
        var said = Map.of("roles", List.of(code[0]), "memberships", List.of("member/ville"));
        var claims = new LinkedHashMap<String, Object>(said);
        claims.put("nonce", code[1]);
        claims.put("iat", Instant.now().getEpochSecond());
        var ends = Instant.now().plusSeconds(600);
        write(exchange, """
                {"access_token": "%s", "id_token": "%s", "token_type": "Bearer", "expires_in": 600}""".formatted(token("mithaq", ends, said), token("mithaq-pages", ends, claims)));
    }

    private void answer(String path, String body) {
        server.createContext(path, exchange -> write(exchange, body));
    }

    private static void write(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
