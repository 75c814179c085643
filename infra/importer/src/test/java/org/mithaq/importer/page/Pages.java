package org.mithaq.importer.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.importer.Doubt;
import org.mithaq.importer.Imported;
import org.mithaq.importer.Importer;
import org.mithaq.importer.KnownPlan;
import org.mithaq.importer.SavedFile;
import tools.jackson.databind.JsonNode;

/** The pages that these tests read. */
final class Pages {

    static final Path FOLDER = Path.of("src/test/resources/pages");

    static final String SMALL = """
            Action plan – Eastport, Freeland, 2026 – 2028
            Action Plan End: June 2028
            Date Submitted
            3 May 2026
            """;

    private Pages() {}

    static Path path(String name) {
        return FOLDER.resolve(name);
    }

    static List<Path> all(String folder) {
        try (var files = Files.list(FOLDER.resolve(folder))) {
            return files.filter(file ->
                            file.toString().endsWith(".txt") || file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Imported read(Path... files) {
        return new Importer(Optional.empty(), List.of()).read(List.of(files));
    }

    static Imported readAs(String planId, Path... files) {
        return new Importer(Optional.of(planId), List.of()).read(List.of(files));
    }

    static Imported read(KnownPlan known, Path file) {
        return new Importer(Optional.empty(), List.of(known)).read(List.of(file));
    }

    /** Reads words as if they were a file. */
    static Imported text(String words) {
        return new PagesReader(Optional.empty(), List.of())
                .read(new SavedFile("page.txt", words.getBytes(StandardCharsets.UTF_8)));
    }

    static List<JsonNode> payloads(Imported imported, String type) {
        return imported.commands().stream()
                .filter(wish -> wish.type().equals(type))
                .map(wish -> (JsonNode) wish.payload())
                .toList();
    }

    static Stream<String> places(Imported imported, PageDoubt doubt) {
        return imported.doubts().stream()
                .filter(found -> found.code().equals(doubt.code()))
                .map(Doubt::where);
    }
}
