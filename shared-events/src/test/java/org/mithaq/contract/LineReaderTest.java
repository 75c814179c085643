package org.mithaq.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.events.EventTypes;
import org.mithaq.events.EventTypes.Upcaster;
import org.mithaq.events.Line;
import org.mithaq.events.LineReader;
import org.mithaq.events.LineReader.Read;
import org.mithaq.people.PeopleEvent;
import org.mithaq.plan.PlanEvent;
import org.mithaq.process.publication.ProcessEvent;
import org.mithaq.refusals.RefusalEvent;

class LineReaderTest {

    private static final Path LINES = Path.of("src/test/resources/lines");
    private static final EventTypes TYPES = EventTypes.of(
            List.of(
                    PlanEvent.class,
                    PeopleEvent.class,
                    ProcessEvent.class,
                    ConsultationEvent.class,
                    RefusalEvent.class),
            List.of(new Upcaster("implementation.begun.v0", "lifecycle.implementation-started.v1", data -> data)));
    private static final LineReader READER = new LineReader(TYPES);

    @TestFactory
    Stream<DynamicTest> every_golden_line_says_what_it_says_when_read_thoroughly() {
        return TYPES.all().keySet().stream()
                .map(name -> dynamicTest(name, () -> {
                    var line = Files.readAllBytes(LINES.resolve(name + ".json"));
                    assertThat(READER.read(line)).isEqualTo(thoroughly(line));
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"specversion\"       | {\"later\":{\"a\":[1]},\"specversion\"",
                "\"time\":              | \"time2\":\"x\",\"time\":",
                "\"type\":\"org.mithaq. | \"type\":\"com.example.",
                "-started.v1\",\"subj   | -unheard-of.v1\",\"subj",
                "\"streamversion\":     | \"streamversion\":0.5,\"x\":",
                "\"streamversion\":     | \"streamversion\":\"1\",\"x\":",
                "\"source\":            | \"source2\":",
                "\"role\":              | \"actor\":\"twice\",\"role\":",
                "\"occurredon\":\"2     | \"occurredon\":\"never 2",
                "\"id\":\"              | \"id\":\"0",
                "\"subject\":           | \"subject\":null,\"x\":",
                "\"data\":{             | \"data\":{\"later\":true,",
                "\"data\":{             | \"data\":[],\"x\":{",
                "\"]}}                  | \"]}}}",
                "\"]}}                  | \"]}",
            })
    void an_unusual_line_is_read_or_refused_as_it_is_when_read_thoroughly(String written, String instead)
            throws IOException {
        var golden = Files.readString(LINES.resolve("lifecycle.implementation-started.v1.json"));
        assertThat(golden).contains(written);
        var line = golden.replace(written, instead == null ? "" : instead).getBytes(StandardCharsets.UTF_8);

        var expected = catchThrowable(() -> thoroughly(line));
        if (expected == null) {
            assertThat(READER.read(line)).isEqualTo(thoroughly(line));
        } else {
            assertThat(catchThrowable(() -> READER.read(line)))
                    .isInstanceOf(expected.getClass())
                    .hasMessage(expected.getMessage());
        }
    }

    private static Read thoroughly(byte[] bytes) {
        var line = Line.read(bytes);
        return new Read(line.subject(), line.recorded(TYPES.read(line)));
    }
}
