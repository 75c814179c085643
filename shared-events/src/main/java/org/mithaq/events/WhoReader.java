package org.mithaq.events;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads the three shapes in which people name who it was: {@code {"name"}}, {@code {"id"}} and {@code {"office"}}. */
final class WhoReader extends ValueDeserializer<Who> {

    @Override
    public Who deserialize(JsonParser json, DeserializationContext context) {
        var tree = context.readTree(json);
        Class<?> shape = tree.has("name") ? Who.Named.class : tree.has("office") ? Who.Office.class : Who.Person.class;
        return switch (context.<Object>readTreeAsValue(tree, context.constructType(shape))) {
            case Who who -> who;
            case Who.Named named
            when context.getAttribute(Who.Register.ATTRIBUTE) instanceof Who.Register register ->
                new Who.Person(register.idOf(named), named.role());
            default ->
                throw DatabindException.from(json, "The name of a person stands in the register, never in an event");
        };
    }
}
