package org.mithaq.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;

/** The main class of the broker's process: formats the storage once, then is Kafka. */
final class KafkaNode {

    private KafkaNode() {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var settings = settings(folder).toString();
        var formatted = folder.resolve("formatted");
        if (Files.notExists(formatted)) {
            // what is there without the mark is an interrupted attempt
            OwnFiles.delete(data(folder));
            var arguments = new String[] {"format", "-t", Uuid.randomUuid().toString(), "-c", settings};
            if (StorageTool.execute(arguments, System.out) != 0) {
                throw new IOException("Kafka's storage cannot be formatted");
            }
            Files.createFile(formatted);
        }
        Kafka.main(new String[] {settings});
    }

    static Path settings(Path folder) {
        return folder.resolve("server.properties");
    }

    static Path data(Path folder) {
        return folder.resolve("data");
    }
}
