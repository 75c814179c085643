package org.mithaq.reliability.mutation;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.mithaq.reliability.checker.Checker;
import org.mithaq.reliability.checker.Rule;
import org.mithaq.reliability.history.History;

/** One way to spoil a good history, and the rule that has to find it. */
public record Mutation(String sentence, Rule aim, Consumer<Draft> spoil) {

    /** The fixed list of them all. */
    public static final List<Mutation> ALL = Stream.of(OfTheJournal.ALL, OfTheLog.ALL, OfTheTopic.ALL, OfWhatIsRead.ALL)
            .flatMap(List::stream)
            .toList();

    /** Whether the rule at which it aims finds it in this history, spoilt at a place drawn from this seed. */
    public boolean isCaught(History good, long seed) {
        var draft = new Draft(good, seed);
        spoil.accept(draft);
        return Checker.violations(draft.history()).stream().anyMatch(violation -> violation.rule() == aim);
    }

    @Override
    public String toString() {
        return aim + ": " + sentence;
    }
}
