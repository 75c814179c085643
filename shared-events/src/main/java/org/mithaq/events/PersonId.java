package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one natural person in the erasable register; it tells nothing about who that is. */
public record PersonId(@JsonValue UUID value) {

    @JsonCreator
    public static PersonId of(String text) {
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException notAUuid) {
            throw new Invalid("A person's id is a UUID");
        }
    }
}
