package org.mithaq.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.local.launch.Port;
import org.mithaq.servers.OwnFiles;
import org.mithaq.servers.Ports;
import tools.jackson.databind.json.JsonMapper;

class BackupTest {

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    @AutoClose
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    @Tag("full")
    void a_running_system_is_backed_up_and_restored_with_its_plans_its_evidence_and_its_secrets() throws Exception {
        var first = folder.resolve("first.tar.gz");
        var second = folder.resolve("second.tar.gz");
        try (var system = RunningSystem.up()) {
            var token = system.token("admin");
            open(system, token, "before");
            var hash = bring(system, token);
            var log = get(system.commands() + "/api/log", token);

            var backup = run(system, "backup", first.toString());
            assertThat(backup.err()).isEmpty();
            assertThat(backup.out().strip()).isEqualTo("Backup: " + first);
            assertThat(Files.getPosixFilePermissions(first)).hasSize(2);
            assertThat(run(system, "backup", first.toString()).exitCode()).isEqualTo(2);
            open(system, token, "after");
            system.down();
            assertThat(run(system, "backup", second.toString()).exitCode()).isZero();
            assertThat(second).isNotEmptyFile();

            assertThat(run(system, "restore", first.toString()).err()).contains("is not empty");
            var source = Files.readString(system.data().resolve("source"));
            OwnFiles.delete(system.data());
            var restore = run(system, "restore", first.toString());
            assertThat(restore.exitCode()).as(restore.err()).isZero();
            assertThat(Files.readString(system.data().resolve("source"))).isEqualTo(source);

            system.upAgain();
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() -> get(system.queries() + "/api/plans/before", "").contains("\"planId\":\"before\""));
            assertThat(get(system.commands() + "/api/log", token))
                    .isEqualTo(log)
                    .isNotEmpty();
            assertThat(get(system.commands() + "/api/evidence/" + hash, token)).isEqualTo(PDF);
            assertThat(get(system.queries() + "/api/plans", "")).doesNotContain("\"after\"");
            open(system, token, "afterwards");
            await().atMost(Duration.ofSeconds(30))
                    .ignoreExceptions()
                    .until(() ->
                            get(system.queries() + "/api/plans/afterwards", "").contains("\"version\":1"));
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/.mithaq-backup-*");
    }

    @Test
    void what_cannot_be_backed_up_or_restored_is_one_clear_line_and_leaves_nothing() throws Exception {
        var data = folder.resolve("data");
        var rubbish = Files.writeString(folder.resolve("rubbish.tar.gz"), "rubbish");
        var environment = environment(data);

        var nothing = CommandLineRun.of(
                environment, "backup", folder.resolve("b.tar.gz").toString());
        assertThat(nothing.err()).isEqualToIgnoringNewLines("There is nothing of Mithaq in " + data);
        assertThat(nothing.exitCode()).isEqualTo(2);

        var noFile =
                CommandLineRun.of(environment, "restore", folder.resolve("none").toString());
        assertThat(noFile.err())
                .isEqualToIgnoringNewLines("There is no file " + folder.resolve("none") + " that can be read");
        assertThat(noFile.exitCode()).isEqualTo(2);

        var noBackup = CommandLineRun.of(environment, "restore", rubbish.toString());
        assertThat(noBackup.err()).startsWith("The backup cannot be restored: ").hasLineCount(1);
        assertThat(noBackup.exitCode()).isEqualTo(1);
        assertThat(data).doesNotExist();

        assertThat(CommandLineRun.of(environment, "backup").exitCode()).isEqualTo(2);
    }

    @Test
    void nothing_starts_on_a_folder_into_which_a_restore_was_cut_off() throws Exception {
        var data = folder.resolve("data");
        Files.createDirectories(data.resolve("run"));
        Files.createFile(data.resolve("run/half-restored"));

        var up = CommandLineRun.of(environment(data), "up");

        assertThat(up.err())
                .isEqualToIgnoringNewLines(
                        "A restore into " + data + " was cut off: remove the folder and restore again");
        assertThat(up.exitCode()).isEqualTo(2);
    }

    private static Map<String, String> environment(Path data) {
        var environment = new HashMap<String, String>();
        var free = Ports.free(Port.values().length).iterator();
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(free.next()));
        }
        environment.put("MITHAQ_DATA", data.toString());
        return environment;
    }

    private static CommandLineRun run(RunningSystem system, String... arguments) throws Exception {
        var environment = new HashMap<String, String>();
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(system.port(port)));
        }
        environment.put("MITHAQ_DATA", system.data().toString());
        return CommandLineRun.of(environment, arguments);
    }

    private void open(RunningSystem system, String token, String plan) throws Exception {
        var opened = send(request(system.commands() + "/api/commands/OpenActionPlan", token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("""
                    {"planId": "%s", "title": {"fr": "Plan é"}, "process": "simple", "planEnd": "2027-06",
                     "members": [{"id": "oriental", "name": {"fr": "L’Oriental"}}], "occurredOn": "2025-01-10"}
                    """.formatted(plan)))
                .build());
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    }

    private String bring(RunningSystem system, String token) throws Exception {
        var brought = send(request(system.commands() + "/api/evidence", token)
                .header("Content-Type", "multipart/form-data; boundary=seam")
                .POST(BodyPublishers.ofString(
                        "--seam\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n" + PDF
                                + "\r\n--seam--\r\n"))
                .build());
        assertThat(brought.statusCode()).as(brought.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(brought.body()).path("sha256").asString();
    }

    private String get(String url, String token) throws Exception {
        var answer = send(request(url, token).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpRequest.Builder request(String url, String token) {
        var request = HttpRequest.newBuilder(URI.create(url));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
