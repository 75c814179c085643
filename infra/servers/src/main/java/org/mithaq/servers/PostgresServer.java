package org.mithaq.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL 18 with the two databases of an installation. */
public final class PostgresServer extends ChildServer {

    private final Path folder;
    private final Path cache;
    private final String bind;
    private final int port;
    private @Nullable Databases databases;
    private @Nullable NativeParentWatch watch;

    /**
     * @param folder holds the data and the passwords; a server started again on it continues
     * @param cache  holds the unpacked programs
     */
    public PostgresServer(Path folder, Path cache, String bind, int port, Path log) {
        super("PostgreSQL", log);
        this.folder = folder.toAbsolutePath().normalize();
        this.cache = cache;
        this.bind = bind;
        this.port = port;
    }

    /** The databases and their roles. */
    public Databases databases() {
        if (databases == null) {
            try {
                databases = new Databases(Ports.reach(bind), port, Passwords.keptIn(passwordFile()));
            } catch (IOException failure) {
                throw new StartFailed("The passwords of PostgreSQL cannot be read or written", failure);
            }
        }
        return databases;
    }

    @Override
    protected List<String> command() throws IOException, InterruptedException {
        OwnFiles.passable(folder);
        var software = PostgresSoftware.unpackedIn(cache);
        var data = PostgresData.in(folder.resolve("data"), software, Passwords.keptIn(passwordFile()));
        return data.serve(bind, port);
    }

    @Override
    public boolean isHealthy() {
        return Files.exists(passwordFile()) && databases().answer();
    }

    @Override
    protected void welcome() throws Exception {
        databases().prepare();
    }

    @Override
    public String address() {
        return Ports.reach(bind) + ":" + port;
    }

    /** Interrupt means fast shutdown: sessions are ended and everything is written; terminate would wait for the clients. */
    @Override
    protected void askToEnd(Process child) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(child.pid()))
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor(5, TimeUnit.SECONDS);
    }

    @Override
    protected void accompany(Process child) throws IOException {
        farewell();
        watch = NativeParentWatch.over(child);
    }

    @Override
    protected void farewell() {
        if (watch != null) {
            watch.end();
            watch = null;
        }
    }

    private Path passwordFile() {
        return folder.resolve("passwords.properties");
    }
}
