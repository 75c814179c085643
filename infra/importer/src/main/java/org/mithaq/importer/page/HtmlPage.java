package org.mithaq.importer.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.mithaq.importer.SavedFile;
import org.mithaq.importer.Unreadable;

/** A page saved as HTML, as the lines that its readers see. */
final class HtmlPage implements NodeVisitor {

    private static final int MOST_TAGS = 200_000;
    private static final int DEEPEST = 256;
    private static final int DECLARED_WITHIN = 4_096;
    private static final String UNREAD =
            "script, style, noscript, template, svg, nav, footer, form, button, select, " + "[role=tooltip]";
    private static final int LONGEST_TOOLTIP = 400;
    private static final int LONGEST_SIGN = 3;
    private static final Pattern TOOLTIP = Pattern.compile(
            "(?i).*(?:tooltip|glossary|popover).*(?:text|content|definition|body|inner|box|description).*");
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(\\S+)");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt", "legend", "summary");
    private static final Set<String> CELLS = Set.of("td", "th");

    private final List<PageLine> lines = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int number;
    private boolean heading;

    static Saved read(SavedFile file, Decoded decoded, Doubts doubts) {
        if (decoded.text().chars().filter(letter -> letter == '<').count() > MOST_TAGS) {
            throw new Unreadable(file.name() + " has more than " + MOST_TAGS + " elements: no page of a plan has");
        }
        var document = parsed(file, decoded, doubts);
        var url = url(document);
        document.select(UNREAD).remove();
        document.select("[aria-hidden=true]").stream()
                .filter(HtmlPage::isSign)
                .toList()
                .forEach(Node::remove);
        document.select("[class]").stream().filter(HtmlPage::isTooltip).toList().forEach(Node::remove);
        var page = new HtmlPage();
        document.body().traverse(page);
        page.flush();
        return new Saved(page.lines, url);
    }

    /** By one class and by its length: a page marks with such names also what has a tooltip, which may be all its text. */
    private static boolean isTooltip(Element element) {
        return element.classNames().stream()
                        .anyMatch(name -> TOOLTIP.matcher(name).matches())
                && element.text().length() <= LONGEST_TOOLTIP;
    }

    /** A sign beside a word that is not for reading; hidden text may be an answer that is folded up. */
    private static boolean isSign(Element element) {
        return element.text().length() <= LONGEST_SIGN;
    }

    private static Document parsed(SavedFile file, Decoded decoded, Doubts doubts) {
        var beginning = new String(
                file.bytes(), 0, Math.min(file.bytes().length, DECLARED_WITHIN), StandardCharsets.ISO_8859_1);
        var declared = beginning.contains("charset=");
        if (!declared) {
            Saved.doubt(decoded, doubts);
        }
        var parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(DEEPEST);
        try (var in = new ByteArrayInputStream(file.bytes())) {
            return Jsoup.parse(in, declared ? null : decoded.charset().name(), "", parser);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<String> url(Document document) {
        var canonical = document.select("link[rel=canonical]").attr("href");
        var shared = document.select("meta[property=og:url]").attr("content");
        var found = Saved.address(canonical).or(() -> Saved.address(shared));
        return found.or(() -> document.childNodes().stream()
                .filter(Comment.class::isInstance)
                .map(comment -> SAVED_FROM.matcher(((Comment) comment).getData()))
                .filter(Matcher::find)
                .findFirst()
                .flatMap(matcher -> Saved.address(matcher.group(1))));
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> append(text);
            case Element element
            when element.nameIs("li") -> {
                flush();
                words.append(sign(element));
            }
            case Element element
            when CELLS.contains(element.normalName()) -> {
                if (element.previousElementSibling() != null) {
                    words.append('\t');
                }
            }
            case Element element
            when breaks(element) -> {
                flush();
                heading = HEADINGS.contains(element.normalName());
            }
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && breaks(element)) {
            flush();
        }
    }

    private static boolean breaks(Element element) {
        var insideCell = element.closest("td, th") != null;
        return (!insideCell && (element.isBlock() || element.nameIs("br"))) || element.nameIs("tr");
    }

    private static String sign(Element item) {
        var parent = item.parent();
        return parent != null && parent.nameIs("ol") ? (item.elementSiblingIndex() + 1) + ". " : "- ";
    }

    private void append(TextNode text) {
        if (!text.isBlank()) {
            if (number == 0) {
                number = Math.max(1, text.sourceRange().start().lineNumber());
            }
            heading |= isAllStrong(text);
        }
        words.append(text.getWholeText().replaceAll("\\s+", " "));
    }

    /** Whether a paragraph is nothing but bold. */
    private static boolean isAllStrong(TextNode text) {
        var strong = strong(text);
        var block = strong == null ? null : strong.parent();
        return strong != null
                && block != null
                && block.isBlock()
                && !block.nameIs("li")
                && block.text().equals(strong.text());
    }

    private static @Nullable Element strong(TextNode text) {
        var parent = text.parent();
        return parent != null && (parent.nameIs("strong") || parent.nameIs("b")) ? parent : null;
    }

    private void flush() {
        // an empty first cell keeps the others in their columns
        var line = words.toString().stripTrailing();
        words.setLength(0);
        if (!line.isBlank() && number > 0) {
            lines.add(new PageLine(number, line, heading));
        }
        heading = false;
        number = 0;
    }
}
