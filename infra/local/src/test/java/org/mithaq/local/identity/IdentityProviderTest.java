package org.mithaq.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.local.launch.CannotGoOn;
import org.mithaq.servers.Ports;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(Lifecycle.PER_CLASS)
class IdentityProviderTest {

    @TempDir
    static Path data;

    String issuer;
    ConfigurableApplicationContext provider;

    @BeforeAll
    void start() {
        var port = Ports.free(1).getFirst();
        issuer = "http://localhost:" + port;
        provider = new SpringApplicationBuilder(IdentityProvider.class)
                .properties("spring.config.name=identity")
                // arguments, which no environment overrides
                .run("--MITHAQ_DATA=" + data, "--MITHAQ_ISSUER=" + issuer, "--MITHAQ_IDENTITY_PORT=" + port);
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @Test
    void every_role_has_a_demonstration_user() throws Exception {
        for (var role : Roles.ALL) {
            var claims = claims(tokens().of(role, Optional.empty()));

            assertThat(claims.getSubject()).isEqualTo("demo-" + role);
            assertThat(claims.getAudience()).containsExactly("mithaq");
            assertThat(claims.getIssuer()).isEqualTo(issuer);
            assertThat(claims.getStringListClaim("roles")).containsExactly(role);
            assertThat(claims.getStringListClaim("memberships")).containsExactly("*");
        }
    }

    @Test
    void a_member_narrows_the_token_and_is_a_user_of_its_own() throws Exception {
        for (var role : List.of("official", "committee", "point-of-contact")) {
            var claims = claims(tokens().of(role, Optional.of("Oriental")));

            assertThat(claims.getStringListClaim("memberships")).containsExactly("member/oriental");
            assertThat(claims.getSubject()).isEqualTo("demo-" + role + "-oriental");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "forum-des-jeunes, forum-des-jeunes, forum-des-jeunes",
        "Forum des Jeunes, forum-des-jeunes, forum-des-jeunes",
        "منتدى الشباب, منتدى-الشباب, 1059cee448f65270"
    })
    void civil_society_belongs_to_an_organisation_and_a_subject_is_ascii(String name, String slug, String subject)
            throws Exception {
        var claims = claims(tokens().of("cso", Optional.of(name)));

        assertThat(claims.getStringListClaim("memberships")).containsExactly("organisation/" + slug);
        assertThat(claims.getSubject()).isEqualTo("demo-cso-" + subject);
    }

    @Test
    void a_token_lives_twelve_hours() throws Exception {
        var claims = claims(tokens().of("cso", Optional.empty()));

        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(claims.getIssueTime().toInstant().plusSeconds(12 * 60 * 60));
    }

    @Test
    void a_token_is_signed_with_the_key_that_is_kept() throws Exception {
        var token = SignedJWT.parse(tokens().of("cso", Optional.empty()));
        var key = new Secrets(data.resolve("identity")).signingKey();

        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
    }

    @Test
    void nobody_gets_a_token_without_the_secret() throws Exception {
        assertThat(ask("mithaq-cli", "guessed", "role=admin").statusCode()).isEqualTo(401);
        assertThat(ask("mithaq-pages", "", "role=admin").statusCode()).isEqualTo(400);
    }

    @Test
    void an_unknown_role_is_refused() throws Exception {
        var secret = Files.readString(data.resolve("identity/command-line"));

        assertThat(ask("mithaq-cli", secret, "role=king").statusCode()).isEqualTo(400);
        assertThat(ask("mithaq-cli", secret, "").statusCode()).isEqualTo(400);
        assertThat(ask("mithaq-cli", secret, "role=cso&member=%2A").statusCode())
                .isEqualTo(400);
        assertThat(ask("mithaq-cli", secret, "role=cso&member=" + "a".repeat(201))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ask("mithaq-cli", secret, "role=official&member=%2A").statusCode())
                .isEqualTo(400);
        assertThat(ask("mithaq-cli", secret, "role=official&member=a%20b").statusCode())
                .isEqualTo(400);
        assertThat(ask("mithaq-cli", secret, "role=official&member=").statusCode())
                .isEqualTo(400);
        assertThatThrownBy(() -> tokens().of("king", Optional.empty())).isInstanceOf(CannotGoOn.class);
    }

    @Test
    void the_sign_in_form_has_a_cookie_of_its_own_name() throws Exception {
        var form = get("/login");

        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.headers().firstValue("Set-Cookie").orElse("")).startsWith("MITHAQ_IDENTITY_SESSION=");
    }

    @ParameterizedTest
    @CsvSource({"ar, rtl, نقطة الاتصال", "fr, ltr, Point de contact", "en, ltr, Point of contact"})
    void the_sign_in_form_is_in_three_languages(String language, String direction, String role) throws Exception {
        assertThat(get("/login?lang=" + language).body())
                .contains("<html lang=\"" + language + "\" dir=\"" + direction + "\">", role)
                .doesNotContainPattern("\\{[a-z]");
    }

    @ParameterizedTest
    @CsvSource({
        "official, member=oriental, true",
        "official, other=Fès-Meknès, false",
        "official, member=association-horizon-de-l-aube, false",
        "cso, member=association-horizon-de-l-aube, true",
        "cso, other=Forum des Jeunes, true",
        "cso, member=oriental, false",
        "king, member=, false"
    })
    void who_signs_in_belongs_to_whom_their_role_can(String role, String member, boolean welcome) throws Exception {
        var form = get("/login?lang=en");
        var csrf = form.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        var chosen = member.split("=", 2);
        var answer = send(HttpRequest.newBuilder(URI.create(issuer + "/login"))
                .header(
                        "Cookie",
                        form.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", ""))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + role + "&password="
                        + Files.readString(data.resolve("identity/password"))
                        + "&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8)
                        + "&" + chosen[0] + "=" + URLEncoder.encode(chosen[1], StandardCharsets.UTF_8))));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("").endsWith("/login?error"))
                .isEqualTo(!welcome);
    }

    @Test
    void an_authorization_request_leads_to_the_sign_in_form() throws Exception {
        var answer = get("/oauth2/authorize?response_type=code&client_id=mithaq-pages&scope=openid"
                + "&redirect_uri=http://localhost:8080/login/oauth2/code/mithaq-pages"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }

    @Test
    void health_is_open_and_nothing_else() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(get("/").statusCode()).isEqualTo(401);
    }

    @Test
    void secrets_are_for_their_owner_only() throws Exception {
        try (var files = Files.list(data.resolve("identity"))) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private Tokens tokens() {
        return new Tokens(issuer, data.resolve("identity"));
    }

    private static JWTClaimsSet claims(String token) throws Exception {
        return SignedJWT.parse(token).getJWTClaimsSet();
    }

    private HttpResponse<String> ask(String client, String secret, String parameters) throws Exception {
        var basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&" + parameters)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(issuer + path)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
