package org.mithaq.servers;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files of a PostgreSQL server, ready to be served. */
record PostgresData(Path cluster, PostgresSoftware software, NotRoot user) {

    private static final String WHO_MAY_CONNECT = """
            host all all samehost scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    /** Makes the files if they are not there, and frees them from a server that a killed parent left behind. */
    static PostgresData in(Path home, PostgresSoftware software, Passwords passwords)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        var here = new PostgresData(home.resolve("18"), software, NotRoot.writing(home));
        if (Files.exists(here.cluster)) {
            here.endLeftOver();
        } else {
            here.initialise(home, passwords);
        }
        return here;
    }

    List<String> serve(String bind, int port) {
        var settings = Stream.of(
                        "listen_addresses=" + bind,
                        "port=" + port,
                        "unix_socket_directories=",
                        "max_connections=200",
                        "fsync=on")
                .flatMap(setting -> Stream.of("-c", setting));
        return user.command(Stream.concat(Stream.of(software.program("postgres"), "-D", cluster.toString()), settings)
                .toArray(String[]::new));
    }

    /** Works aside and moves when done: a cluster that is there is whole. */
    private void initialise(Path home, Passwords passwords) throws IOException, InterruptedException {
        var aside = home.resolve("new");
        var secret = home.resolve("secret");
        OwnFiles.delete(aside);
        OwnFiles.write(secret, passwords.of(Passwords.ADMIN));
        OwnFiles.giveTo(user.owner(), secret);
        try {
            initdb(aside, secret);
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.writeString(aside.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        Files.move(aside, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initdb(Path target, Path secret) throws IOException, InterruptedException {
        var initdb = new ProcessBuilder(user.command(
                        software.program("initdb"),
                        "--pgdata=" + target,
                        "--username=" + Passwords.ADMIN,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--no-instructions"))
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        var said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (initdb.waitFor() != 0) {
            throw new IOException("initdb failed: "
                    + said.strip().lines().reduce((_, last) -> last).orElse(""));
        }
    }

    /** The number in the pid file may by now belong to another program, which PostgreSQL would take for itself and refuse to start. */
    private void endLeftOver() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        server(pidFile).ifPresent(server -> {
            var family = server.descendants().toList();
            server.destroyForcibly();
            family.forEach(ProcessHandle::destroyForcibly);
            Stream.concat(Stream.of(server), family.stream())
                    .forEach(each ->
                            each.onExit().orTimeout(10, TimeUnit.SECONDS).join());
        });
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> server(Path pidFile) throws IOException {
        return Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .filter(pid -> pid.matches("[0-9]{1,10}"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(cluster.toString()))
                        .isPresent());
    }
}
