package org.mithaq.process;

import org.mithaq.process.cel.CelRules;
import org.mithaq.process.definition.Conformance;
import org.mithaq.process.definition.Judgement;
import org.mithaq.process.definition.Rules;
import org.mithaq.process.yaml.DefinitionFile;

/** A plan of which a test tells what happened, and that is judged by a process with one requirement. */
public abstract class JudgedPlan extends ToldPlan {

    protected JudgedPlan() {}

    protected Judgement only(Rules rules, String day) {
        return Conformance.of(rules, facts(day)).getFirst();
    }

    protected static Rules rules(String... lines) {
        var file = """
                id: ours
                version: 1
                title: {ar: "x", fr: "x", en: "x", original: fr}
                source: a test
                vocabulary: 1
                stages: [{id: preparation, title: {ar: "x", fr: "x", en: "x", original: fr}, entered: plan.openedOn, end: true}]
                requirements:
                  - code: only.one
                    title: {ar: "x", fr: "x", en: "x", original: fr}
                    source: a test
                    effect: reports
                    evidence: documents.events
                """;
        return CelRules.of(DefinitionFile.read(file + "    " + String.join("\n    ", lines) + "\n"));
    }
}
