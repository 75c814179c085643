package org.mithaq.command.door;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Command;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.plan.CorrectionCommand.Correct;
import org.mithaq.events.Json;
import org.mithaq.events.Phrase;
import org.mithaq.events.Who;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands from JSON: strictly, with a pointer to what is wrong. */
final class LetterReader {

    /** The largest command, in bytes of UTF-8. */
    static final int LARGEST = 256 * 1024;

    private static final Set<String> SHARED = Set.of("occurredOn", "onBehalfOf", "source");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Restating restating;

    LetterReader(Restating restating) {
        this.restating = restating;
    }

    /** The JSON in these bytes. */
    static JsonNode json(byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Rejected(
                    Rejected.Kind.TOO_LARGE, "command.too-large", "A command has at most 256 KiB", List.of());
        }
        try {
            var json = Json.STRICT.readTree(text(bytes));
            if (json.isMissingNode()) {
                throw notJson("There is no JSON");
            }
            return json;
        } catch (StreamReadException malformed) {
            throw Faults.malformed(malformed);
        } catch (StreamConstraintsException _) {
            throw notJson("A number or name is too long, or values stand too deep within one another");
        } catch (JacksonException | CharacterCodingException unreadable) {
            throw notJson("This is not one JSON value in UTF-8");
        }
    }

    /** Jackson itself would also take other encodings, and what only looks like UTF-8. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Rejected notJson(String sentence) {
        return new Rejected(Rejected.Kind.MALFORMED, "command.not-json", sentence, List.of());
    }

    /** The command of this name in this JSON, where {@code register} gives the id of everybody who is named in it. */
    Letter read(String name, JsonNode json, Who.Register register) {
        var type = type(name);
        if (!(json instanceof ObjectNode body)) {
            throw Rejected.invalid("", "A command is a JSON object");
        }
        var own = body.deepCopy();
        var shared = own.objectNode();
        SHARED.stream().filter(body::has).forEach(field -> shared.set(field, own.remove(field)));
        var sharedByAll = value(shared, Letter.Shared.class, register);
        var command = type == Correct.class ? restating.read(own, register) : value(own, type, register);
        return new Letter(name, command, sharedByAll);
    }

    /** The organisation that is given with the name of the person on whose behalf this command is sent, if any. */
    static @Nullable Phrase claimants(JsonNode read) {
        var organisation = read.path("onBehalfOf").path("organisation");
        return organisation.isMissingNode() || organisation.isNull()
                ? null
                : Json.STRICT.treeToValue(organisation, Phrase.class);
    }

    static Class<? extends Command> type(String name) {
        return CommandTypes.named(name)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.UNKNOWN,
                        "command.unknown",
                        "There is no command of this name; /contracts/ lists them all",
                        List.of()));
    }

    static Rejected unknownField(String pointer) {
        var sentence = "There is no such field";
        return new Rejected(
                Rejected.Kind.MALFORMED,
                "command.unknown-field",
                sentence,
                List.of(new Rejected.Fault(pointer, sentence)));
    }

    /** A record in this JSON, with a pointer to what is wrong. */
    static <T> T value(JsonNode json, Class<T> type, Who.Register register) {
        try {
            return Json.STRICT
                    .readerFor(type)
                    .withAttribute(Who.Register.ATTRIBUTE, register)
                    .readValue(json);
        } catch (JacksonException wrong) {
            throw registerAway(wrong).orElseGet(() -> Faults.of(wrong));
        }
    }

    /** The register of persons is asked while a command is read; that it is away is no fault of the command's. */
    private static Optional<RuntimeException> registerAway(Throwable wrong) {
        return Stream.<Throwable>iterate(wrong, Objects::nonNull, Throwable::getCause)
                .limit(10)
                .filter(cause -> cause instanceof DataAccessException || cause instanceof TransactionException)
                .map(RuntimeException.class::cast)
                .findFirst();
    }
}
