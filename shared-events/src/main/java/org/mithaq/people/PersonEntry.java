package org.mithaq.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.PersonId;

/**
 * The value of the erasable topic {@code mithaq.people.v1} under the key of a person’s id: the name that no event has, the
 * organisation (empty if none was given), and under which id the person is known since it was joined.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonEntry(
        PersonId id,
        String name,
        String organisation,
        @Nullable PersonId joinedTo) {

    public static final String TOPIC = "mithaq.people.v1";
}
