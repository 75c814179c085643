package org.mithaq.process.definition;

import java.util.Set;
import org.mithaq.process.Facts;

/** A definition whose expressions have been checked and can be asked of a plan. For any number of threads. */
public interface Rules {

    Definition definition();

    /** The facts that an expression names, in the order of the vocabulary. */
    Set<String> factsIn(Definition.Expression expression);

    /** What an expression of this definition says of these facts. */
    Answer ask(Definition.Expression expression, Facts facts);

    /** What an expression says, or that it has nothing to say. */
    sealed interface Answer {

        /** A {@code Boolean} or a {@code LocalDate}, as the place of the expression asks. */
        record Told(Object value) implements Answer {}

        /** It needs a fact that the record does not tell, or what it asks cannot be computed. */
        record Untold() implements Answer {}
    }
}
