package org.mithaq.importer.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.mithaq.events.Written;
import org.mithaq.importer.Imported;
import org.mithaq.importer.SavedFile;
import org.mithaq.importer.Unreadable;
import org.mithaq.importer.Wish;
import tools.jackson.databind.JsonNode;

/** Pages with lines lost, moved, doubled, cut and mixed up: never a failure, and never a word that the page does not have. */
class MutatedPagesTest {

    private static final long SEED = Long.getLong("mithaq.seed", 20260402L);
    private static final int PAGES = 2_000;
    private static final Set<String> MADE = Set.of(
            "planId",
            "commitmentId",
            "milestoneId",
            "member",
            "territory",
            "id",
            "section",
            "sha256",
            "precision",
            "from",
            "to",
            "language",
            "occurredOn",
            "planEnd",
            "termEnd",
            "startsOn",
            "endsOn");
    private static final List<String> KINDS = Resource.properties("units.properties").values().stream()
            .map(Object::toString)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    @Test
    void nothing_fails_and_nothing_is_invented() throws IOException {
        var random = new Random(SEED);
        var pages = new ArrayList<String>();
        for (var page : Stream.concat(Pages.all("given").stream(), Pages.all("variations").stream())
                .toList()) {
            if (!page.toString().contains("windows-1252")) {
                pages.add(Files.readString(page, UTF_8));
            }
        }
        var read = 0;
        for (var i = 0; i < PAGES; i++) {
            var page = mutated(pages.get(random.nextInt(pages.size())), pages, random);
            var imported = read(page, "seed " + SEED + ", page " + i);
            if (imported.isPresent()) {
                read++;
                nothingIsInvented(imported.get(), page, "seed " + SEED + ", page " + i);
            }
        }
        assertThat(read).isGreaterThan(PAGES / 2);
    }

    private static Optional<Imported> read(String page, String which) {
        var name = page.stripLeading().startsWith("<") ? "page.html" : "page.txt";
        try {
            return Optional.of(
                    new PagesReader(Optional.empty(), List.of()).read(new SavedFile(name, page.getBytes(UTF_8))));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        } catch (RuntimeException failure) {
            throw new AssertionError(which, failure);
        }
    }

    private static String mutated(String page, List<String> others, Random random) {
        var lines = new ArrayList<>(Arrays.asList(page.split("\\R", -1)));
        for (var times = 1 + random.nextInt(6); times > 0; times--) {
            var at = random.nextInt(lines.size());
            var line = lines.get(at);
            switch (random.nextInt(8)) {
                case 0 -> lines.set(at, "");
                case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 3 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 4 -> lines.set(at, line + line);
                case 5 -> lines.set(at, line.replace(',', ';').replace('–', ':'));
                case 6 -> lines.set(at, somewhere(others.get(random.nextInt(others.size())), random));
                case 7 -> Collections.shuffle(lines.subList(at, Math.min(lines.size(), at + 9)), random);
                default -> throw new IllegalStateException();
            }
        }
        return String.join("\n", lines);
    }

    private static String somewhere(String page, Random random) {
        var lines = page.split("\\R", -1);
        return lines[random.nextInt(lines.length)];
    }

    private static void nothingIsInvented(Imported imported, String page, String which) {
        // a broken tag takes words with it, or leaves a bracket behind
        var text = Written.key(page.replaceAll("<[^>]*>", " "))
                + '|'
                + Written.key(Jsoup.parse(page).wholeText());
        for (var wish : imported.commands()) {
            words(wish)
                    .forEach(value -> assertThat(isOnPage(value, text, page))
                            .as("%s: %s of %s", which, value, wish.type())
                            .isTrue());
        }
    }

    /** Without the tooltips that were taken out, each line stands on the page in pieces that are longer than a word. */
    private static boolean isOnPage(String value, String text, String page) {
        return value.lines().allMatch(line -> {
            // items of ordered lists are numbered as browsers show them
            var key = Written.key(withoutKind(line.replaceFirst("^\\d+\\. ", "")));
            return text.contains(key) || page.contains(line) || piecesAreOnPage(key, text);
        });
    }

    private static String withoutKind(String line) {
        return KINDS.stream()
                .filter(line::startsWith)
                .findFirst()
                .map(kind -> line.substring(kind.length()))
                .orElse(line);
    }

    private static boolean piecesAreOnPage(String key, String text) {
        var from = 0;
        while (from < key.length()) {
            var length = longest(key.substring(from), text);
            if (length == 0) {
                return false;
            }
            from += length;
        }
        return true;
    }

    private static int longest(String key, String text) {
        var length = key.length();
        while (length > 0 && !text.contains(key.substring(0, length))) {
            length--;
        }
        return length >= Math.min(4, key.length()) ? length : 0;
    }

    private static Stream<String> words(Wish wish) {
        var payload = wish.payload().deepCopy();
        payload.remove("source");
        return strings("", payload);
    }

    private static Stream<String> strings(String field, JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream().flatMap(property -> strings(property.getKey(), property.getValue()));
        }
        if (node.isArray()) {
            return node.valueStream().flatMap(each -> strings(field, each));
        }
        return node.isString() && !MADE.contains(field) ? Stream.of(node.asString()) : Stream.empty();
    }
}
