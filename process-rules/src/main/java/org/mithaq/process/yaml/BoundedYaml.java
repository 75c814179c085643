package org.mithaq.process.yaml;

import java.util.List;
import org.mithaq.process.definition.Fault;
import org.mithaq.process.definition.Faulty;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** One document of YAML from anybody, as a tree of nodes that know their lines. */
final class BoundedYaml {

    /** Collections within each other; the format needs five. */
    private static final int DEEPEST = 10;

    private BoundedYaml() {}

    /** The tree of this text; {@link Faulty} if it has none, or one that costs more than it says. */
    static Node tree(String yaml) {
        if (yaml.length() > DefinitionFile.LONGEST) {
            throw new Faulty(List.of(
                    new Fault(1, "file.length", "A definition has at most " + DefinitionFile.LONGEST + " characters")));
        }
        var settings = LoadSettings.builder()
                .setCodePointLimit(DefinitionFile.LONGEST)
                .setUseMarks(true)
                .build();
        try {
            look(new Parse(settings).parseString(yaml));
            return new Compose(settings)
                    .composeString(yaml)
                    .orElseThrow(
                            () -> new Faulty(List.of(new Fault(1, "yaml.empty", "There is nothing in this file"))));
        } catch (MarkedYamlEngineException broken) {
            var line = broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Faulty(List.of(new Fault(line, "yaml.syntax", broken.getProblem())));
        } catch (YamlEngineException broken) {
            throw new Faulty(List.of(new Fault(1, "yaml.syntax", String.valueOf(broken.getMessage()))));
        }
    }

    /** Before anything is built of it: for what refers to itself or is nested without end. */
    private static void look(Iterable<Event> events) {
        var depth = 0;
        var documents = 0;
        for (var event : events) {
            switch (event) {
                case AliasEvent _ -> throw faulty(event, "yaml.alias", "Say it again: * refers to something else");
                case CollectionStartEvent _ -> depth++;
                case CollectionEndEvent _ -> depth--;
                case DocumentStartEvent _ -> documents++;
                default -> {}
            }
            if (depth > DEEPEST) {
                throw faulty(event, "yaml.depth", "This is nested too deeply");
            }
            if (documents > 1) {
                throw faulty(event, "yaml.documents", "One file holds one definition");
            }
        }
    }

    private static Faulty faulty(Event event, String code, String sentence) {
        var line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new Faulty(List.of(new Fault(line, code, sentence)));
    }
}
