package org.mithaq.process.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.events.Sha256;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.file.ProcessFile;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.Published;

/** The processes that come with Mithaq. */
public final class ShippedProcesses implements Catalogue {

    public static final ShippedProcesses ALL = new ShippedProcesses();

    /** Plans were bound to {@code simple} under this pin before it was a file; it asked for the same. */
    private static final ProcessRef SIMPLE_BEFORE_IT_WAS_A_FILE =
            new ProcessRef("simple", 1, new Sha256("5cb3b1964e159dbaddc60911e6d745a5f5f0a8f14794f993ff50e10586a106e5"));

    private final List<Published> newest =
            List.of(read("simple"), read("ogp-local"), read("ogp-national"), read("remacto"));

    /** Versions to which plans may still be bound. */
    private final List<Published> earlier = List.of(
            read("earlier/ogp-local-1"),
            read("earlier/ogp-local-2"),
            read("earlier/ogp-local-3"),
            read("earlier/ogp-national-1"),
            read("earlier/ogp-national-2"),
            read("earlier/remacto-1"),
            read("earlier/remacto-2"));

    private ShippedProcesses() {}

    @Override
    public Optional<Published> of(ProcessRef pin) {
        return pin.equals(SIMPLE_BEFORE_IT_WAS_A_FILE)
                ? newest(pin.id()).map(simple -> new Published(pin, simple.text(), simple.rules()))
                : versions(pin.id()).stream()
                        .filter(known -> known.ref().equals(pin))
                        .findFirst();
    }

    @Override
    public Optional<Published> newest(String id) {
        return newest.stream().filter(known -> known.ref().id().equals(id)).findFirst();
    }

    @Override
    public List<Published> all() {
        return newest;
    }

    @Override
    public boolean isRetired(ProcessRef pin) {
        return false;
    }

    @Override
    public List<Published> versions(String id) {
        return Stream.concat(earlier.stream(), newest.stream())
                .filter(known -> known.ref().id().equals(id))
                .toList();
    }

    private static Published read(String file) {
        return ProcessFile.read(text("/processes/" + file + ".yaml"));
    }

    private static String text(String resource) {
        try (var in = ShippedProcesses.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
