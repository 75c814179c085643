package org.mithaq.command.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mithaq.command.kernel.Expectation;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.DueReader;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Invalid;
import org.mithaq.events.Json;
import org.mithaq.events.Line;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Phrase;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.PlanEvent;
import org.mithaq.refusals.RefusalEvent;
import tools.jackson.core.JacksonException;

/** Who reads what comes from outside, and what may come of any bytes whatever; anything else is thrown and is a defect. */
enum Decoder {
    /** A command, whose name is chosen by the first byte: a letter, or a refusal with a status of 4xx. */
    LETTER("src/main/resources/examples"),
    /** A stored line: an event, or a word that there is none. */
    LINE("../shared-events/src/test/resources/lines"),
    /** When something is due, in words: never refused but for what no text may have. */
    DUE("../shared-events/src/test/resources/due"),
    /** One value in JSON, or one header, after a byte that says which. */
    VALUE("src/main/resources/examples");

    private static final EventTypes TYPES = EventTypes.of(List.of(PlanEvent.class, RefusalEvent.class), List.of());
    private static final List<Class<?>> VALUES =
            List.of(Url.class, Text.class, Phrase.class, LocalDate.class, MonthOrDay.class, Who.class);

    private final String examples;

    Decoder(String examples) {
        this.examples = examples;
    }

    void read(byte[] bytes) {
        switch (this) {
            case LETTER -> letter(bytes);
            case LINE -> line(bytes);
            case DUE -> due(bytes);
            case VALUE -> value(bytes);
        }
    }

    /** Inputs that once found a defect, or that show the way to one. */
    Path corpus() {
        return Path.of("src/test/resources/fuzz", name().toLowerCase(Locale.ROOT));
    }

    /** The corpus, and what is well formed, to begin with. */
    Stream<byte[]> seeds() {
        return Stream.of(corpus(), Path.of(examples)).filter(Files::isDirectory).flatMap(Decoder::files);
    }

    private static Stream<byte[]> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream().map(Decoder::bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void letter(byte[] bytes) {
        var names = CommandTypes.names();
        var name = names.get(first(bytes) % names.size());
        try {
            var letter = Reading.letter(name, LetterReader.json(rest(bytes)));
            var payload = letter.payload();
            var again = Reading.letter(name, payload);
            require(payload.equals(again.payload()), "What was read is written and read as itself: " + payload);
        } catch (Rejected rejected) {
            require(rejected.kind().status() / 100 == 4, "A refusal has a status of 4xx");
        }
    }

    private static void line(byte[] bytes) {
        try {
            var line = Line.read(bytes);
            var event = TYPES.read(line);
            var again = TYPES.read(EventTypes.nameOf(event.getClass()), EventTypes.write(event));
            require(event.equals(again), "What was read is written and read as itself: " + event);
        } catch (JacksonException | Invalid | EventTypes.Unknown _) {
            // It says that this is no event of ours.
        }
    }

    private static void due(byte[] bytes) {
        try {
            var due = DueReader.read(new String(bytes, StandardCharsets.UTF_8));
            require(
                    due.from() == null || due.to() == null || !due.to().isBefore(due.from()),
                    "It ends after it begins");
        } catch (Invalid _) {
            // Such a text nobody may write anywhere.
        }
    }

    private static void value(byte[] bytes) {
        var which = first(bytes) % (VALUES.size() + 2);
        try {
            switch (which) {
                case 0 -> Expectation.ofHeader(new String(rest(bytes), StandardCharsets.ISO_8859_1));
                case 1 -> CommandController.key(new String(rest(bytes), StandardCharsets.ISO_8859_1));
                default ->
                    Json.STRICT
                            .readerFor(VALUES.get(which - 2))
                            .withAttribute(Who.Register.ATTRIBUTE, Who.Register.FOR_CHECKING)
                            .readValue(rest(bytes));
            }
        } catch (JacksonException | Invalid | Rejected _) {
            // It says what is wrong.
        }
    }

    private static int first(byte[] bytes) {
        return bytes.length == 0 ? 0 : Byte.toUnsignedInt(bytes[0]);
    }

    private static byte[] rest(byte[] bytes) {
        return bytes.length == 0 ? bytes : Arrays.copyOfRange(bytes, 1, bytes.length);
    }

    private static void require(boolean kept, String promise) {
        if (!kept) {
            throw new AssertionError(promise);
        }
    }
}
