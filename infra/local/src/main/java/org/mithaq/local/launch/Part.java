package org.mithaq.local.launch;

import java.util.Locale;

/** A server of an installation, in the order in which they end reversed. */
public enum Part {
    POSTGRES("PostgreSQL 18"),
    KAFKA("Kafka 4.2"),
    IDENTITY("identity provider"),
    COMMAND_SERVICE("command-service"),
    QUERY_SERVICE("query-service");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Names the part in files and in tests, such as {@code command-service}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
