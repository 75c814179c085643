package org.mithaq.process.file;

import org.mithaq.events.Sha256;
import org.mithaq.plan.lifecycle.ProcessRef;
import org.mithaq.process.cel.CelRules;
import org.mithaq.process.publication.Published;
import org.mithaq.process.yaml.DefinitionFile;

/** A process as a text: read, checked to its end, and pinned by exactly these characters. */
public final class ProcessFile {

    private ProcessFile() {}

    /** The process that is written there; {@link org.mithaq.process.definition.Faulty} with everything that is wrong. */
    public static Published read(String text) {
        var rules = CelRules.of(DefinitionFile.read(text));
        var definition = rules.definition();
        return new Published(new ProcessRef(definition.id(), definition.version(), Sha256.of(text)), text, rules);
    }
}
