package org.mithaq.process.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mithaq.events.Sha256;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.cel.CelRules;
import org.mithaq.process.definition.Rules;
import org.mithaq.process.yaml.DefinitionFile;

/** The processes that come with Mithaq, by their id. */
public final class ShippedProcesses {

    private static final List<Shipped> ALL = List.of(read("simple"), read("ogp-local"));

    private ShippedProcesses() {}

    /** A process and the pin of the text in which it is written. */
    public record Shipped(ProcessRef ref, Rules rules) {}

    public static List<Shipped> all() {
        return ALL;
    }

    public static List<String> ids() {
        return ALL.stream().map(shipped -> shipped.ref().id()).toList();
    }

    public static Optional<Shipped> named(String id) {
        return ALL.stream().filter(shipped -> shipped.ref().id().equals(id)).findFirst();
    }

    private static Shipped read(String id) {
        var text = text("/processes/" + id + ".yaml");
        var rules = CelRules.of(DefinitionFile.read(text));
        return new Shipped(
                new ProcessRef(rules.definition().id(), rules.definition().version(), Sha256.of(text)), rules);
    }

    private static String text(String resource) {
        try (var in = ShippedProcesses.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
