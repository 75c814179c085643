package org.mithaq.process;

import java.util.ArrayList;
import java.util.List;
import org.mithaq.events.Language;

/** The page on which every fact is documented, made from the vocabulary. */
final class FactsPage {

    private FactsPage() {}

    static String made() {
        var lines = new ArrayList<String>(List.of(
                "# Facts",
                "",
                "What the rules of a process may know of a plan: version " + Facts.VERSION
                        + " of the vocabulary, written by"
                        + " `VocabularyTest` from `org.mithaq.process.Facts`. A name is never removed and never changes its meaning.",
                "",
                "A fact has no value where the record cannot tell: a rule that needs it is then answered with *cannot tell*, not"
                        + " with a guess. `EVENTS` are the ids of the events that prove other facts.",
                "",
                "| name | kind | since | what it means | Arabic, French, English |",
                "| --- | --- | ---: | --- | --- |"));
        Facts.vocabulary().values().stream().map(FactsPage::row).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static String row(Fact fact) {
        return "| `%s` | %s | %d | %s | %s, %s, %s |"
                .formatted(
                        fact.name(),
                        fact.kind(),
                        fact.since(),
                        fact.meaning(),
                        fact.title().read(Language.AR),
                        fact.title().read(Language.FR),
                        fact.title().read(Language.EN));
    }
}
