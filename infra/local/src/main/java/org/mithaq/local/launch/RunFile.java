package org.mithaq.local.launch;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mithaq.servers.OwnFiles;

/** What runs on a data folder, for other calls of the command line and for the next start. */
final class RunFile {

    private static final String LAUNCHER = "process.launcher";

    private final Path file;
    private final Properties content = new Properties();

    RunFile(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    content.load(in);
                }
            }
        } catch (IOException failure) {
            throw failed("The file " + file + " cannot be read: " + failure.getMessage());
        }
    }

    /** Begins anew for this process as the launcher. */
    synchronized void begin(Settings settings) {
        content.clear();
        settings.environment().forEach((variable, value) -> {
            if (!variable.endsWith("_PASSWORD")) {
                content.setProperty(variable, value);
            }
        });
        content.setProperty(LAUNCHER, Incarnation.of(ProcessHandle.current()).toString());
        write();
    }

    synchronized void runs(Part part, ProcessHandle process) {
        content.setProperty(key(part), Incarnation.of(process).toString());
        write();
    }

    Optional<Incarnation> launcher() {
        return Incarnation.read(content.getProperty(LAUNCHER));
    }

    Optional<Incarnation> process(Part part) {
        return Incarnation.read(content.getProperty(key(part)));
    }

    /** Every process that was started and still runs. */
    List<ProcessHandle> alive() {
        return Stream.concat(launcher().stream(), Arrays.stream(Part.values()).flatMap(part -> process(part).stream()))
                .flatMap(incarnation -> incarnation.process().stream())
                .toList();
    }

    /** The environment of the launcher, without its passwords. */
    Map<String, String> environment() {
        var environment = new TreeMap<String, String>();
        content.stringPropertyNames().stream()
                .filter(name -> name.startsWith("MITHAQ_"))
                .forEach(name -> environment.put(name, content.getProperty(name)));
        return environment;
    }

    private void write() {
        var text = new StringWriter();
        try {
            content.store(text, "What runs here");
            OwnFiles.write(file, text.toString());
        } catch (IOException failure) {
            throw failed("The file " + file + " cannot be written: " + failure.getMessage());
        }
    }

    private static String key(Part part) {
        return "process." + part.id();
    }
}
