package org.mithaq.importer.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.importer.SavedFile;
import org.mithaq.importer.Unreadable;

/** A page as saved, however: its lines in order, and the address at which it was published if the file tells it. */
record Saved(List<PageLine> lines, Optional<String> url) {

    private static final Pattern MARKUP = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+html|html|head|body|main|div|article)\\b.*");
    private static final Pattern ADDRESS = Pattern.compile(
            "(https?://(?:www\\.)?opengovpartnership\\.org/(?:[^\\s/]+/)?(?:documents|members)/[^\\s\"'<>]*[^\\s\"'<>.,;])[.,;]*");
    private static final int BEGINNING = 2_000;
    private static final int LONGEST_LINE = 100_000;
    private static final int MOST_LINES = 20_000;

    static Saved of(SavedFile file, Doubts doubts) {
        var decoded = Decoded.of(file);
        var saved = isMarkup(file, decoded.text()) ? HtmlPage.read(file, decoded, doubts) : text(decoded, doubts);
        if (saved.lines().stream().anyMatch(line -> line.text().length() > LONGEST_LINE)
                || saved.lines().size() > MOST_LINES) {
            throw new Unreadable(file.name() + " is no page of an action plan: it has a line of more than "
                    + LONGEST_LINE + " characters or more than " + MOST_LINES + " lines");
        }
        var lines = saved.lines().stream()
                .map(line -> line.with(cleaned(line, doubts)))
                .filter(line -> !line.text().isBlank())
                .map(line -> line.with(withoutTooltips(line, doubts)))
                .toList();
        if (lines.isEmpty()) {
            throw new Unreadable(file.name() + " has no words");
        }
        return new Saved(lines, saved.url().or(() -> written(lines)));
    }

    /** The address that stands alone on a line above the page itself; any other may be of something else. */
    private static Optional<String> written(List<PageLine> lines) {
        var addresses = lines.stream()
                .filter(line -> ADDRESS.matcher(line.text()).matches())
                .toList();
        return addresses.stream()
                .findFirst()
                .filter(address -> lines.stream()
                        .takeWhile(line -> line.number() < address.number())
                        .allMatch(line -> Labels.in(line).isEmpty()))
                .map(address -> ADDRESS.matcher(address.text()).replaceFirst("$1"))
                .flatMap(Saved::address);
    }

    static void doubt(Decoded decoded, Doubts doubts) {
        decoded.doubt().ifPresent(sentence -> doubts.add(PageDoubt.TEXT_CHARACTERS, "line 1", sentence));
    }

    private static boolean isMarkup(SavedFile file, String text) {
        var name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".xhtml")
                || MARKUP.matcher(text.substring(0, Math.min(text.length(), BEGINNING)))
                        .matches();
    }

    private static Saved text(Decoded decoded, Doubts doubts) {
        doubt(decoded, doubts);
        var lines = new ArrayList<PageLine>();
        var number = 0;
        for (var line : decoded.text().split("\\R", -1)) {
            number++;
            if (!line.isBlank()) {
                lines.add(new PageLine(number, line.strip(), line.startsWith("#")));
            }
        }
        return new Saved(lines, Optional.empty());
    }

    /** The address, if it is one. */
    static Optional<String> address(String words) {
        try {
            var uri = new URI(words.strip());
            var web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(words.strip()) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /** Only characters that people type, and single spaces. */
    private static String cleaned(PageLine line, Doubts doubts) {
        var cleaned = new StringBuilder();
        var lost = line.text().indexOf('\uFFFD') >= 0;
        for (var character : line.text().codePoints().toArray()) {
            var kept = kept(character);
            lost |= kept && Character.getType(character) == Character.UNASSIGNED;
            cleaned.append(kept ? Character.toString(character) : "");
        }
        if (lost || cleaned.codePoints().anyMatch(letter -> Character.getType(letter) == Character.SURROGATE)) {
            doubts.add(PageDoubt.TEXT_CHARACTERS, line, "Some characters of this line could not be read");
        }
        return cleaned.toString()
                .replaceAll("[\\x{D800}-\\x{DFFF}\\p{Cn}]", "\uFFFD")
                .replaceAll("[\\p{Zs}\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll(" *\\t *", "\t")
                .replaceAll("^ +|\\s+$", "");
    }

    private static boolean kept(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t';
            // joiners are letters' matter in Arabic and Persian; the rest of them is invisible
            case Character.FORMAT -> character == 0x200C || character == 0x200D;
            default -> true;
        };
    }

    private static String withoutTooltips(PageLine line, Doubts doubts) {
        var stripped = Tooltips.strip(line.text());
        stripped.unsure()
                .forEach(words -> doubts.add(
                        PageDoubt.TEXT_TOOLTIP,
                        line,
                        "This may be a definition of the glossary run into the words, and was left: "
                                + Doubts.quoted(words)));
        return stripped.text();
    }
}
