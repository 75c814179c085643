package org.mithaq.local.launch;

/** A port that an installation listens on, and the variable that moves it. */
public enum Port {
    HTTP("MITHAQ_HTTP_PORT", 8080),
    COMMAND("MITHAQ_COMMAND_PORT", 8081),
    IDENTITY("MITHAQ_IDENTITY_PORT", 8082),
    POSTGRES("MITHAQ_POSTGRES_PORT", 5433),
    KAFKA("MITHAQ_KAFKA_PORT", 9092),
    KAFKA_CONTROLLER("MITHAQ_KAFKA_CONTROLLER_PORT", 9093);

    private final String variable;
    private final int usual;

    Port(String variable, int usual) {
        this.variable = variable;
        this.usual = usual;
    }

    public String variable() {
        return variable;
    }

    int usual() {
        return usual;
    }
}
