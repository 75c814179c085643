package org.mithaq.contract;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Json;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.NamedEvent;
import org.mithaq.events.Party;
import org.mithaq.events.PersonId;
import org.mithaq.events.Phrase;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.commitment.Period;
import org.mithaq.plan.commitment.Quantity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of a record from the record itself, so that contract and code cannot differ. */
public final class Schemas {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9.-]{0,62}";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private final SchemaGenerator generator;
    private final boolean closed;

    private Schemas(boolean closed) {
        this.closed = closed;
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        config.with(Option.FLATTENED_ENUMS_FROM_TOSTRING, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        if (closed) {
            config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        }
        config.forFields().withRequiredCheck(Schemas::required).withIgnoreCheck(FieldScope::isStatic);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> definition(type.getErasedType(), context))
                .withPropertySorter((_, _) -> 0);
        generator = new SchemaGenerator(config.build());
    }

    /** Schemas of events: a later version may add optional fields. */
    public static Schemas ofEvents() {
        return new Schemas(false);
    }

    /** Schemas of commands: an unknown field is an error. */
    public static Schemas ofCommands() {
        return new Schemas(true);
    }

    /** The schema of this record under this address and title. */
    public ObjectNode of(Class<?> type, String address, String title) {
        var generated = generator.generateSchema(type);
        var schema = generated.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", address)
                .put("title", title);
        schema.setAll(generated);
        return schema;
    }

    private static boolean required(FieldScope field) {
        return component(field)
                .map(RecordComponent::getAnnotatedType)
                .filter(Json::required)
                .isPresent();
    }

    private static Optional<RecordComponent> component(FieldScope field) {
        var owner = field.getDeclaringType().getErasedType();
        return owner.isRecord()
                ? Arrays.stream(owner.getRecordComponents())
                        .filter(component -> component.getName().equals(field.getDeclaredName()))
                        .findFirst()
                : Optional.empty();
    }

    /** A record of one text that stands for itself. */
    private static boolean isWrittenAsText(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == String.class
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private @Nullable CustomDefinition definition(Class<?> type, SchemaGenerationContext context) {
        var config = context.getGeneratorConfig();
        var schema = config.createObjectNode();
        if (Id.class.isAssignableFrom(type)) {
            string(schema, "^" + ID + "$");
        } else if (type == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else if (type == MonthOrDay.class) {
            string(schema, "^(" + DAY + "|\\d{4}-\\d{2})$");
        } else if (type == PersonId.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (type == Sha256.class) {
            string(schema, "^[0-9a-f]{64}$");
        } else if (type == Url.class) {
            string(schema, "^https?://").put("maxLength", 2_000);
        } else if (type == Period.class) {
            string(schema, "^[12]\\d{3}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?$");
        } else if (type == ZoneId.class) {
            schema.put("type", "string").put("description", "A time zone such as Africa/Casablanca");
        } else if (type == UUID.class) {
            schema.put("type", "string").put("format", "uuid");
        } else if (type == NamedEvent.class) {
            named(schema);
        } else if (type == JsonNode.class) {
            schema.put("description", "Any JSON");
        } else if (type == Phrase.class) {
            phrase(schema, context);
        } else if (type == Quantity.class) {
            schema.putArray("type").add("number").add("string");
        } else if (type == Party.class) {
            party(schema, context);
        } else if (type == Who.class) {
            who(schema, context);
        } else if (isWrittenAsText(type)) {
            schema.put("type", "string");
        } else if (type.isInterface() && type.isSealed()) {
            schema.put("type", "object")
                    .put("description", "One of several shapes; the words of the contract say which");
        } else if (type.isEnum()) {
            values(schema, type);
        } else {
            return null;
        }
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
    }

    private static ObjectNode string(ObjectNode schema, String pattern) {
        return schema.put("type", "string").put("pattern", pattern);
    }

    private static void phrase(ObjectNode schema, SchemaGenerationContext context) {
        var shapes = schema.putArray("anyOf");
        shapes.addObject().put("type", "string").put("maxLength", Text.TITLE);
        shapes.add(reference(Text.class, context));
    }

    /** An event inside another. */
    private static void named(ObjectNode schema) {
        schema.put("type", "object").putArray("required").add("type").add("data");
        var fields = schema.putObject("properties");
        fields.putObject("type").put("type", "string").put("description", "The stable name of the event");
        fields.putObject("data").put("type", "object").put("description", "As in the schema of that name");
    }

    /** A name of an organisation, or any shape of a human. */
    private void party(ObjectNode schema, SchemaGenerationContext context) {
        phrase(schema, context);
        var human = context.getGeneratorConfig().createObjectNode();
        who(human, context);
        schema.withArray("/anyOf").addAll((ArrayNode) human.get("anyOf"));
    }

    /** Outside the door a person may also be given by name; inside an event that shape does not exist. */
    private void who(ObjectNode schema, SchemaGenerationContext context) {
        ArrayNode shapes = schema.putArray("anyOf");
        shapes.add(reference(Who.Person.class, context));
        shapes.add(reference(Who.Office.class, context));
        if (closed) {
            shapes.add(reference(Who.Named.class, context));
        }
    }

    private static JsonNode reference(Class<?> type, SchemaGenerationContext context) {
        return context.createStandardDefinitionReference(
                context.getTypeContext().resolve(type), null);
    }

    private static void values(ObjectNode schema, Class<?> type) {
        schema.put("type", "string");
        var values = schema.putArray("enum");
        for (var constant : type.getEnumConstants()) {
            values.add(Json.STRICT.<JsonNode>valueToTree(constant).stringValue());
        }
    }
}
