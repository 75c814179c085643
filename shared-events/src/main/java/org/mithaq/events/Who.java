package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Who did, signs or answers for something. A natural person is only ever named by the id under which the erasable register
 * keeps the name; an office is not a person and is named in words.
 */
@JsonDeserialize(using = WhoReader.class)
public sealed interface Who {

    /** A natural person, and the role in which they act. */
    @JsonDeserialize
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(PersonId id, @Nullable Phrase role) implements Who {}

    /** An office or function, whoever holds it. */
    @JsonDeserialize
    record Office(Text office) implements Who {
        public Office {
            Text.title(office, "/office");
        }
    }

    /** A person as given at the door, before the register has replaced the name; this shape never goes further. */
    record Named(
            String name, @Nullable Phrase role, @Nullable Phrase organisation) {
        public Named {
            Written.line(name, "/name", Text.TITLE);
        }
    }

    /** Gives the id of a person; what it does for a name is a matter of the register of persons. */
    @FunctionalInterface
    interface Register {
        PersonId idOf(Named person);

        /** The attribute of a reader under which the register of this reading is found. */
        String ATTRIBUTE = "org.mithaq.persons";

        /** Only says whether what was written can be read: every name becomes the same id. */
        Register FOR_CHECKING = _ -> new PersonId(new UUID(0, 0));
    }
}
