package org.mithaq.query.web;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.mithaq.events.Language;
import org.mithaq.events.Membership;
import org.mithaq.query.http.Languages;
import org.mithaq.query.plan.CommitteeAnswer;
import org.mithaq.query.plan.PlanAnswer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The minutes of a meeting of a committee as a PDF that can be printed and signed: of the same record the same bytes, so that
 * whoever has one can have it made again and compare.
 */
@Component
class Minutes {

    private static final String FONT = "DejaVu Sans";
    private static final Pattern VOWELS = Pattern.compile("[\u064B-\u0652\u0670]");

    private final ITemplateEngine templates;
    private final MessageSource messages;

    Minutes(ITemplateEngine templates, MessageSource messages) {
        this.templates = templates;
        this.messages = messages;
    }

    byte[] of(PlanAnswer plan, CommitteeAnswer committee, CommitteeAnswer.Meeting meeting, Language language) {
        var held = Objects.requireNonNull(meeting.heldOn());
        var page = templates.process(
                "minutes",
                new Context(
                        Languages.locale(language),
                        Map.of(
                                "words",
                                new Words(messages, language),
                                "direction",
                                Languages.direction(language),
                                "language",
                                language.code(),
                                "plan",
                                plan,
                                "committee",
                                committee,
                                "meeting",
                                meeting,
                                "halves",
                                List.of(Membership.Half.ADMINISTRATION, Membership.Half.CIVIL_SOCIETY),
                                "decisions",
                                committee.decisions().stream()
                                        .filter(one -> one.meetingId().equalsIgnoreCase(meeting.meetingId()))
                                        .toList(),
                                "recommendations",
                                committee.recommendations().stream()
                                        .filter(one -> meeting.meetingId().equalsIgnoreCase(one.meetingId()))
                                        .toList())));
        try {
            return pdf(page, language, held);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] pdf(String page, Language language, LocalDate day) throws IOException {
        var out = new ByteArrayOutputStream();
        var direction = Languages.direction(language).toUpperCase(Locale.ROOT);
        try (var renderer = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .defaultTextDirection(TextDirection.valueOf(direction))
                .useFont(() -> font("DejaVuSans.ttf"), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> font("DejaVuSans-Bold.ttf"), FONT, 700, FontStyle.NORMAL, true)
                .withProducer("Mithaq")
                .withW3cDocument(laidOut(page, direction), null)
                .toStream(out)
                .buildPdfRenderer()) {
            renderer.layout();
            try (var document = renderer.createPDFKeepOpen()) {
                var made = GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
                document.getDocumentInformation().setCreationDate(made);
                document.getDocumentInformation().setModificationDate(made);
                document.setDocumentId(day.toEpochDay());
                document.save(out);
            }
        }
        return out.toByteArray();
    }

    /** Tables are drawn from left to right, and marks of vowels beside their letters: where people read the other way, neither is. */
    private static Document laidOut(String page, String direction) throws IOException {
        try {
            var document = DocumentBuilderFactory.newNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)));
            if (direction.equals("RTL")) {
                turn(document.getDocumentElement());
            }
            return document;
        } catch (ParserConfigurationException | SAXException illFormed) {
            throw new IllegalStateException(illFormed);
        }
    }

    private static void turn(Node node) {
        if (node instanceof Text text) {
            text.setData(VOWELS.matcher(text.getData()).replaceAll(""));
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            turn(child);
        }
        if (node.getNodeName().equals("tr")) {
            for (var cell = node.getFirstChild(); cell != null; ) {
                var next = cell.getNextSibling();
                node.insertBefore(cell, node.getFirstChild());
                cell = next;
            }
        }
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(Minutes.class.getResourceAsStream("/fonts/" + file), file);
    }
}
