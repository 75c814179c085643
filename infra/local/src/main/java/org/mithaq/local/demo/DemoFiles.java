package org.mithaq.local.demo;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files with commands on the class path. */
record DemoFiles(String folder) {

    /** The commands of each file, one a line. */
    Map<String, List<String>> read() {
        var place = DemoFiles.class.getClassLoader().getResource(folder);
        if (place == null) {
            return Map.of();
        }
        try {
            if (!place.getProtocol().equals("jar")) {
                return read(Path.of(place.toURI()));
            }
            try (var jar = FileSystems.newFileSystem(place.toURI(), Map.of())) {
                return read(jar.getPath(folder));
            }
        } catch (IOException | URISyntaxException failure) {
            throw failed("The demonstration plans cannot be read: " + failure.getMessage());
        }
    }

    private static Map<String, List<String>> read(Path folder) throws IOException {
        var files = new TreeMap<String, List<String>>();
        try (var found = Files.newDirectoryStream(folder, "*.ndjson")) {
            for (var file : found) {
                var lines = Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .toList();
                files.put(file.getFileName().toString(), lines);
            }
        }
        return files;
    }
}
