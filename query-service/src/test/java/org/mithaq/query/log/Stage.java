package org.mithaq.query.log;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.mithaq.servers.TestServers;

/**
 * A stage for looking at the pages: real servers, the demonstration plan and the showcase, and the service on port 18080.
 * Started by hand with {@code java org.mithaq.query.log.Stage}; while it runs, each line on standard input endorses the plan.
 */
public final class Stage {

    private Stage() {}

    public static void main(String[] arguments) throws Exception {
        var database = TestServers.postgres().freshQueryDatabase();
        var topic = "stage-" + UUID.randomUUID();
        try (var log = new TestLog(TestServers.kafka(), topic).create()) {
            for (var plan : List.of("open-regions-2025", "canada-nap6")) {
                Demo.load(log, Path.of("infra/local/src/main/resources/demo/" + plan + ".ndjson"));
            }
            ShowcasePlan.append(log, "ville-modele-2025");
            System.setProperty("MITHAQ_QUERY_DB", database.jdbcUrl());
            System.setProperty("MITHAQ_QUERY_DB_OWNER", database.owner());
            System.setProperty("MITHAQ_QUERY_DB_OWNER_PASSWORD", database.ownerPassword());
            System.setProperty("MITHAQ_QUERY_DB_USER", database.user());
            System.setProperty("MITHAQ_QUERY_DB_PASSWORD", database.password());
            System.setProperty("MITHAQ_KAFKA", TestServers.kafka());
            System.setProperty("MITHAQ_HTTP_PORT", "18080");
            System.setProperty("mithaq.inbox.topic", topic);
            Class.forName("org.mithaq.query.QueryApplication")
                    .getDeclaredMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
            while (System.in.read() >= 0) {
                ShowcasePlan.endorse(log, "ville-modele-2025");
            }
            Thread.currentThread().join();
        }
    }
}
