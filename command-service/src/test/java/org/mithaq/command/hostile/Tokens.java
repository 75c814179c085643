package org.mithaq.command.hostile;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mithaq.command.TestIssuer;

/** Tokens that do not hold, though each looks like one that does. */
final class Tokens {

    private Tokens() {}

    static Map<String, String> all() {
        try {
            var tokens = new LinkedHashMap<String, String>();
            tokens.put("rubbish", "rubbish");
            tokens.put("three dots", "a.b.c");
            tokens.put("expired", token(claims -> claims.expirationTime(in(Duration.ofHours(-1)))));
            tokens.put("not yet", token(claims -> claims.notBeforeTime(in(Duration.ofHours(1)))));
            tokens.put("another audience", token(claims -> claims.audience("somebody-else")));
            tokens.put("no audience", token(claims -> claims.audience(List.of())));
            tokens.put("another issuer", token(claims -> claims.issuer("http://evil.example")));
            tokens.put("no issuer", token(claims -> claims.issuer(null)));
            tokens.put("no subject", token(claims -> claims.subject(null)));
            tokens.put("blank subject", token(claims -> claims.subject(" ")));
            tokens.put("a subject on two lines", token(claims -> claims.subject("demo\nadmin")));
            tokens.put("a long subject", token(claims -> claims.subject("x".repeat(256))));
            tokens.put("roles as a string", token(claims -> claims.claim("roles", "admin")));
            tokens.put("roles as numbers", token(claims -> claims.claim("roles", List.of(1, 2))));
            tokens.put("roles as an object", token(claims -> claims.claim("roles", Map.of("admin", true))));
            tokens.put("memberships as a string", token(claims -> claims.claim("memberships", "*")));
            tokens.put("signature cut off", cut(token(claims -> claims)));
            tokens.put("signature of something else", patched(token(claims -> claims)));
            tokens.put("unsigned", new PlainJWT(claims()).serialize());
            tokens.put("unsigned, and said so in capitals", header("{\"alg\":\"NONE\"}"));
            tokens.put("another key", signed(JWSAlgorithm.RS256, new RSASSASigner(foreign())));
            tokens.put("the public key as a secret", signed(JWSAlgorithm.HS256, new MACSigner(publicKey())));
            tokens.put(
                    "a key of its own",
                    header("{\"alg\":\"RS256\",\"jwk\":" + foreign().toPublicJWK() + "}"));
            tokens.put("a key from elsewhere", header("{\"alg\":\"RS256\",\"jku\":\"http://127.0.0.1:1/keys\"}"));
            tokens.put("a key by path", header("{\"alg\":\"RS256\",\"kid\":\"../../../../dev/null\"}"));
            tokens.put("a critical header", header("{\"alg\":\"RS256\",\"crit\":[\"x\"],\"x\":1}"));
            tokens.put("huge", "x".repeat(7_000) + "." + "y".repeat(300) + ".z");
            return tokens;
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey foreign() throws JOSEException {
        return Foreign.KEY;
    }

    private static final class Foreign {
        private static final RSAKey KEY = key();

        private static RSAKey key() {
            try {
                return new RSAKeyGenerator(2048).keyID("test").generate();
            } catch (JOSEException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private static byte[] publicKey() throws JOSEException {
        return TestIssuer.SHARED.publicKey().toRSAPublicKey().getEncoded();
    }

    private static String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return TestIssuer.SHARED.token(claims -> change.apply(claims.claim("roles", List.of("admin"))));
    }

    private static JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(TestIssuer.SHARED.url())
                .subject("demo")
                .audience("mithaq")
                .expirationTime(in(Duration.ofHours(1)))
                .claim("roles", List.of("admin"))
                .build();
    }

    private static String signed(JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        var jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("test").build(), claims());
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static String header(String json) {
        return encoded(json) + "." + encoded(claims().toString()) + "." + encoded("signature");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String cut(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }

    private static String patched(String token) {
        return token.replaceFirst(
                "\\.[^.]+\\.", "." + encoded(claims().toString().replace("demo", "root")) + ".");
    }

    private static Date in(Duration time) {
        return Date.from(Instant.now().plus(time));
    }
}
