package org.mithaq.importer.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The tables by which pages are read, as files beside the program. */
final class Resource {

    private static final Pattern OR = Pattern.compile("\\s+\\|\\s+");

    private Resource() {}

    static Properties properties(String name) {
        var properties = new Properties();
        try (var reader = reader(name)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }

    static List<String> lines(String name) {
        try (var reader = reader(name)) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The wordings that a property lists. */
    static List<String> wordings(Properties properties, String key) {
        return OR.splitAsStream(properties.getProperty(key, "").strip())
                .filter(wording -> !wording.isEmpty())
                .toList();
    }

    private static BufferedReader reader(String name) {
        var in = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
