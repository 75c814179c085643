package org.mithaq.query.process;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.process.publication.Processes;
import org.mithaq.process.publication.Published;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.springframework.http.HttpStatus;

/** Which version of which process an address means. */
public final class ProcessAddress {

    private ProcessAddress() {}

    /** The newest one; a {@link Problem} if there is none. */
    public static Published of(Processes processes, String id) {
        return processes.newest(id).orElseThrow(() -> unknown(id));
    }

    /** This version, which may be retired. */
    public static Published of(Processes processes, String id, String version) {
        return version(processes, id, version).orElseThrow(() -> unknown(id + " in version " + version));
    }

    /** As a parameter: {@code ogp-local}, or {@code ogp-local@1} for one version of it. */
    public static Optional<Published> parameter(Processes processes, String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        var parts = value.split("@", 2);
        var known = parts.length == 1 ? processes.newest(value) : version(processes, parts[0], parts[1]);
        if (known.isEmpty()) {
            throw Parameters.bad(
                    name, name + " is the id of a process, such as ogp-local, or ogp-local@1 for a version of it");
        }
        return known;
    }

    private static Optional<Published> version(Processes processes, String id, String version) {
        return processes.versions(id).stream()
                .filter(one -> String.valueOf(one.ref().version()).equals(version))
                .findFirst();
    }

    private static Problem unknown(String process) {
        return Problem.of(HttpStatus.NOT_FOUND, "process.unknown", "There is no process " + process + " here");
    }
}
