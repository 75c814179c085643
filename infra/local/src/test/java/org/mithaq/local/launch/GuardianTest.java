package org.mithaq.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.servers.ChildServer;
import org.mithaq.servers.OwnFiles;

class GuardianTest {

    @TempDir
    Path temp;

    final ByteArrayOutputStream said = new ByteArrayOutputStream();
    Sleeping server;

    @BeforeEach
    void server() {
        server = new Sleeping(temp.resolve("log"));
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void supervision_goes_on_when_what_runs_cannot_be_noted() throws Exception {
        var run = Files.createDirectory(temp.resolve("run"));
        var guardian = new Guardian(Part.KAFKA, server, new RunFile(run.resolve("processes")), console());
        guardian.begin();

        OwnFiles.delete(run);
        server.kill();
        await().until(() -> said().contains("cannot be written") && said().contains("trying again"));
        Files.createDirectory(run);
        await().until(() -> said().contains("is back"));
        assertThat(new RunFile(run.resolve("processes")).process(Part.KAFKA).map(Incarnation::pid))
                .contains(server.pid().orElseThrow());

        server.kill();
        await().until(server::isAlive);
        guardian.end();
    }

    private Console console() {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Console(out, out);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    /** A server that answers as soon as it is there. */
    static final class Sleeping extends ChildServer {

        Sleeping(Path log) {
            super("sleeping", log);
        }

        @Override
        protected List<String> command() {
            return List.of("sleep", "600");
        }

        @Override
        public boolean isHealthy() {
            return isAlive();
        }

        @Override
        public String address() {
            return "nowhere";
        }
    }
}
