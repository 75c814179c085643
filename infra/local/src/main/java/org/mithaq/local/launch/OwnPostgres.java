package org.mithaq.local.launch;

import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.mithaq.servers.Databases;
import org.mithaq.servers.Ports;
import org.mithaq.servers.PostgresServer;

/** The PostgreSQL of a data folder: the one that runs there, or it alone, started for a while. */
public final class OwnPostgres implements AutoCloseable {

    private final Settings settings;
    private final DataFolder data;
    private final PostgresServer server;

    /** Held for as long as this object lives. */
    private Optional<FileLock> lock = Optional.empty();

    private OwnPostgres(Settings settings, DataFolder data) {
        if (!settings.embedsPostgres()) {
            throw wrongUse("The databases are on a server of their own: use its tools, as docs/running.md says");
        }
        this.settings = settings;
        this.data = data;
        this.server = Installation.postgres(settings, data);
    }

    /** Of what runs on the data folder, or of what lies there. */
    public static OwnPostgres of(Settings settings, Path home) {
        var running = Running.on(settings.data(), home);
        if (running.isPresent()) {
            return new OwnPostgres(running.get().settings(), running.get().data());
        }
        if (Files.notExists(settings.data().resolve(Part.POSTGRES.id()).resolve("data"))) {
            throw wrongUse("There is nothing of Mithaq in " + settings.data());
        }
        return new OwnPostgres(settings, DataFolder.writable(settings.data())).alone();
    }

    /** In a folder that is marked until {@link #restored()}: nothing else starts on it before. */
    public static OwnPostgres toRestore(Settings settings) throws IOException {
        settings.check();
        var data = DataFolder.writable(settings.data());
        var postgres = new OwnPostgres(settings, data);
        Files.writeString(data.halfRestored(), "");
        return postgres.start();
    }

    private OwnPostgres alone() {
        data.refuseIfHalfRestored();
        return start();
    }

    private OwnPostgres start() {
        lock = data.lock();
        if (lock.isEmpty()) {
            throw wrongUse("Something works on " + data.root() + ": try again when it has ended");
        }
        var port = settings.port(Port.POSTGRES);
        if (!Ports.isFree(settings.bind(), port)) {
            throw wrongUse(
                    "Port " + port + " is taken: free it or set " + Port.POSTGRES.variable() + " to another one");
        }
        server.start();
        return this;
    }

    public Databases databases() {
        return server.databases();
    }

    /** The command database, every table of it. */
    public Connection command() throws SQLException {
        return databases().asAdmin(databases().command());
    }

    /** The data folder. */
    public Path data() {
        return data.root();
    }

    /** The folder of the keys of its log. */
    public Path keys() {
        return settings.keys();
    }

    /** The source of the installation's events. */
    public String source() {
        return data.source(settings.given("MITHAQ_SOURCE"));
    }

    public void restored() throws IOException {
        Files.delete(data.halfRestored());
    }

    /** Ends the server if it was started here. */
    @Override
    public void close() {
        server.close();
    }
}
