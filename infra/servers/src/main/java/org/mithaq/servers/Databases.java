package org.mithaq.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;

/** The two databases of an installation on one PostgreSQL server, with roles that may do no more than they need. */
public final class Databases {

    /** Beside who writes the log: who publishes it, who reads it for others, who audits it. */
    private static final List<String> OF_THE_LOG = List.of("publisher", "reader", "auditor");

    private static final AtomicInteger FRESH = new AtomicInteger();

    private final String host;
    private final int port;
    private final Passwords passwords;

    Databases(String host, int port, Passwords passwords) {
        this.host = host;
        this.port = port;
        this.passwords = passwords;
    }

    public Database command() {
        return database("mithaq_command", "mithaq_owner", "mithaq_writer", OF_THE_LOG);
    }

    public Database query() {
        return database("mithaq_query", "mithaq_query_owner", "mithaq_query", List.of());
    }

    /** A database as the server's administrator sees it: every table of it, whoever it belongs to. */
    public Connection asAdmin(Database database) throws SQLException {
        return admin(name(database));
    }

    /** A new, empty database with the roles of the command database. */
    public Database freshCommandDatabase() {
        return fresh(command());
    }

    /** A new, empty database with the roles of the query database. */
    public Database freshQueryDatabase() {
        return fresh(query());
    }

    boolean answer() {
        try (var connection = admin("postgres");
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException _) {
            return false;
        }
    }

    /** Makes what is missing and sets right what is there; harmless to repeat. */
    void prepare() throws SQLException, IOException {
        try (var connection = admin("postgres")) {
            run(connection, script("roles.sql", passwords.byRole()));
        }
        create(command());
        create(query());
    }

    private Database fresh(Database like) {
        var unused = name(like) + "_" + ProcessHandle.current().pid() + "_" + FRESH.incrementAndGet();
        var database = new Database(
                url(unused), like.owner(), like.ownerPassword(), like.user(), like.password(), like.others());
        try {
            create(database);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("No fresh database: " + failure.getMessage(), failure);
        }
        return database;
    }

    private void create(Database database) throws SQLException, IOException {
        var name = name(database);
        try (var connection = admin("postgres")) {
            if (!exists(connection, name)) {
                run(connection, "create database " + name + " owner " + database.owner());
            }
        }
        try (var connection = admin(name)) {
            var words = Map.of("database", name, "owner", database.owner(), "user", database.user());
            run(connection, script("database.sql", words));
            for (var login : database.others()) {
                run(connection, "grant connect on database " + name + " to " + login.name());
            }
        }
    }

    private Database database(String name, String owner, String user, List<String> purposes) {
        var others = purposes.stream()
                .map(purpose -> new Database.Login(purpose, "mithaq_" + purpose, passwords.of("mithaq_" + purpose)))
                .toList();
        return new Database(url(name), owner, passwords.of(owner), user, passwords.of(user), others);
    }

    private static String name(Database database) {
        return database.jdbcUrl().substring(database.jdbcUrl().lastIndexOf('/') + 1);
    }

    private String url(String name) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + name;
    }

    private Connection admin(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Passwords.ADMIN);
        properties.setProperty("password", passwords.of(Passwords.ADMIN));
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "20");
        return DriverManager.getConnection(url(database), properties);
    }

    private static boolean exists(Connection connection, String name) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String script(String resource, Map<String, String> words) throws IOException {
        try (var in = Databases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException(resource + " is missing on the class path");
            }
            var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var word : words.entrySet()) {
                sql = sql.replace("${" + word.getKey() + "}", word.getValue());
            }
            return sql;
        }
    }
}
