package org.mithaq.query.drawing;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mithaq.events.Language;
import org.mithaq.query.drawing.Layout.Line;
import org.mithaq.query.drawing.Layout.Place;
import org.mithaq.query.drawing.Layout.Size;
import org.mithaq.query.drawing.Sketch.Box;
import org.mithaq.query.drawing.Sketch.State;
import org.mithaq.query.drawing.Sketch.Way;

/**
 * A sketch as SVG in one language: on its own sheet with its own colours, and within a page in those of the page, by the
 * classes {@code stage}, {@code way} and the state of a plan.
 */
public final class Drawing {

    private static final String SVG = "http://www.w3.org/2000/svg";

    /** Wider than any letter of the fonts in use at their size, so that words stay in their boxes. */
    private static final double LETTER = 8.2;

    private static final double SMALL_LETTER = 7.2;
    private static final double ROW = 18;
    private static final double MARGIN = 8;

    private final Sketch sketch;
    private final Language language;
    private final UnaryOperator<String> say;
    private final Layout layout;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    private Drawing(Sketch sketch, Language language, UnaryOperator<String> say) throws XMLStreamException {
        this.sketch = sketch;
        this.language = language;
        this.say = say;
        this.layout = Layout.of(sketch, new Sizes());
        this.xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    /**
     * Draws it.
     *
     * @param say the words of this language for a message
     */
    public static String of(Sketch sketch, Language language, UnaryOperator<String> say) {
        try {
            var drawing = new Drawing(sketch, language, say);
            drawing.draw();
            return drawing.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private final class Sizes implements Layout.Sizes {
        @Override
        public Size of(Box box) {
            var wide = Math.max(
                    box.title().read(language).length() * LETTER, under(box).length() * SMALL_LETTER);
            return new Size(wide + 4 * MARGIN, under(box).isEmpty() ? 40 : 40 + ROW);
        }

        @Override
        public Size of(Way way) {
            var words = words(way);
            var wide = words.stream().mapToInt(String::length).max().orElse(0) * SMALL_LETTER;
            return new Size(wide + MARGIN, words.size() * ROW);
        }
    }

    private void draw() throws XMLStreamException {
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(SVG);
        var box = "0 0 " + number(layout.width()) + " " + number(layout.height());
        attributes(
                "class", "process",
                "viewBox", box,
                "width", number(layout.width()),
                "height", number(layout.height()),
                "role", "img",
                "aria-labelledby", "drawing-title",
                "lang", language.code(),
                "font-family", "system-ui, sans-serif",
                "font-size", "14");
        xml.writeStartElement("title");
        xml.writeAttribute("id", "drawing-title");
        xml.writeCharacters(sketch.title().read(language));
        xml.writeEndElement();
        arrow();
        for (var way : layout.lines().entrySet()) {
            way(way.getKey(), way.getValue());
        }
        for (var stage : layout.boxes().entrySet()) {
            stage(stage.getKey(), stage.getValue());
        }
        xml.writeEndElement();
        xml.flush();
    }

    private void arrow() throws XMLStreamException {
        xml.writeStartElement("defs");
        xml.writeStartElement("marker");
        attributes(
                "id",
                "arrow",
                "viewBox",
                "0 0 8 8",
                "refX",
                "7",
                "refY",
                "4",
                "markerWidth",
                "7",
                "markerHeight",
                "7",
                "orient",
                "auto");
        xml.writeEmptyElement("path");
        attributes("class", "head", "d", "M0 0 L8 4 L0 8 z", "fill", "#55606b");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void stage(Box stage, Place at) throws XMLStreamException {
        xml.writeStartElement("g");
        xml.writeAttribute("class", "stage " + stage.state().name().toLowerCase(Locale.ROOT));
        xml.writeEmptyElement("rect");
        attributes(
                "x", number(at.x()),
                "y", number(at.y()),
                "width", number(at.width()),
                "height", number(at.height()),
                "rx", "8",
                "fill", fill(stage.state()),
                "stroke", stage.state() == State.HERE ? "#0b5d3b" : "#8a949e",
                "stroke-width", stage.state() == State.HERE ? "3" : "1");
        var middle = at.x() + at.width() / 2;
        line(stage.title().read(language), middle, at.y() + 25, stage.state() == State.HERE ? "bold" : "normal", "14");
        if (!under(stage).isEmpty()) {
            line(under(stage), middle, at.y() + 25 + ROW, "normal", "12");
        }
        xml.writeEndElement();
    }

    /** What is blocked is drawn so, with what is missing beside it; what happens by itself is dashed. */
    private void way(Way way, Line line) throws XMLStreamException {
        xml.writeStartElement("g");
        xml.writeAttribute(
                "class",
                "way" + (way.commands().isEmpty() ? " alone" : "")
                        + (way.missing().isEmpty() ? "" : " blocked"));
        xml.writeEmptyElement("polyline");
        attributes(
                "points",
                line.points().stream()
                        .map(point -> number(point.x()) + "," + number(point.y()))
                        .collect(Collectors.joining(" ")),
                "fill",
                "none",
                "stroke",
                way.missing().isEmpty() ? "#55606b" : "#a3231f",
                "marker-end",
                "url(#arrow)");
        if (way.commands().isEmpty()) {
            xml.writeAttribute("stroke-dasharray", "4 4");
        }
        var words = words(way);
        for (var row = 0; row < words.size(); row++) {
            line(
                    words.get(row),
                    line.words().x() + line.words().width() / 2,
                    line.words().y() + (row + 0.75) * ROW,
                    "normal",
                    "12");
        }
        xml.writeEndElement();
    }

    private void line(String words, double middle, double y, String weight, String size) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes(
                "x",
                number(middle),
                "y",
                number(y),
                "text-anchor",
                "middle",
                "font-weight",
                weight,
                "font-size",
                size,
                "fill",
                "#1b1f24");
        xml.writeCharacters(words);
        xml.writeEndElement();
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (var at = 0; at < namesAndValues.length; at += 2) {
            xml.writeAttribute(namesAndValues[at], namesAndValues[at + 1]);
        }
    }

    private List<String> words(Way way) {
        return way.missing().isEmpty()
                ? way.commands()
                : Stream.concat(
                                way.commands().stream(),
                                way.missing().stream().map(title -> "✗ " + title.read(language)))
                        .toList();
    }

    /** Beneath a stage: since when a plan stands in it, or when it entered it. */
    private String under(Box stage) {
        return stage.state() == State.HERE
                ? stage.entered()
                        .map(day -> say.apply("drawing.here") + " · " + day)
                        .orElse(say.apply("drawing.here"))
                : stage.entered().map(Object::toString).orElse("");
    }

    private static String fill(State state) {
        return switch (state) {
            case PLAIN, AHEAD -> "#ffffff";
            case PASSED -> "#e3e8ec";
            case HERE -> "#d7efe2";
        };
    }

    private static String number(double value) {
        return String.valueOf(Math.round(value));
    }
}
