package org.mithaq.local.importing;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mithaq.importer.Doubt;
import org.mithaq.importer.Imported;
import org.mithaq.importer.Importer;
import org.mithaq.importer.KnownPlan;
import org.mithaq.importer.Unreadable;
import org.mithaq.local.door.CommandDoor;
import org.mithaq.local.door.PlanList;
import org.mithaq.local.launch.Console;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One call that brings files in; which kinds of files there are only the importer knows. */
public record Import(List<Path> files, Optional<String> planId, Console console) {

    private static final int AT_ONCE = 500;
    private static final JsonMapper PRINTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Prints what was read, sends nothing. */
    public void print(List<KnownPlan> known) {
        console.result(PRINTED.writeValueAsString(read(known)));
    }

    /** Sends what was read, unless a doubt forbids it; answers with the exit code. */
    public int send(CommandDoor commands, PlanList plans) {
        var imported = read(KnownPlans.of(plans));
        imported.doubts().forEach(doubt -> console.progress(sentence(doubt)));
        var forbidding = imported.doubts().stream()
                .filter(doubt -> doubt.forbidsSending(planId.isPresent()))
                .map(Doubt::code)
                .distinct()
                .toList();
        if (!forbidding.isEmpty()) {
            throw failed("Nothing was sent, because of " + String.join(", ", forbidding));
        }
        if (imported.commands().isEmpty()) {
            throw failed("There is nothing to send");
        }
        var refused = refused(commands, imported);
        console.progress((imported.commands().size() - refused) + " of "
                + imported.commands().size() + " commands were accepted, "
                + imported.doubts().size() + " doubts");
        var lost = imported.doubts().stream().filter(Doubt::losesARow).count();
        if (lost > 0) {
            console.progress("rows of lists were not read, for " + lost + " reasons: only the others were sent");
        }
        return refused == 0 && lost == 0 ? 0 : 1;
    }

    /** How many commands were refused; they are sent in parts, since the door answers each only when all of it is done. */
    private int refused(CommandDoor commands, Imported imported) {
        var lines = new Batch(imported.commands()).lines();
        var refused = 0;
        for (var from = 0; from < lines.size(); from += AT_ONCE) {
            var part = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            refused += refusals(imported, from, commands.answers("the import", part));
        }
        return refused;
    }

    private int refusals(Imported imported, int from, List<JsonNode> answers) {
        var refused = 0;
        for (var i = 0; i < answers.size(); i++) {
            var answer = answers.get(i);
            if (answer.path("status").asInt() != 200) {
                var problem = answer.path("problem");
                console.progress("refused: command " + (from + i + 1) + ", "
                        + imported.commands().get(from + i).type() + ": "
                        + problem.path("detail").asString(problem.path("title").asString("no reason was given"))
                        + " ("
                        + problem.path("code").asString(answer.path("status").asString()) + ")");
                refused++;
            }
        }
        return refused;
    }

    private Imported read(List<KnownPlan> known) {
        try {
            return new Importer(planId, known).read(files);
        } catch (Unreadable unreadable) {
            throw failed(String.valueOf(unreadable.getMessage()));
        }
    }

    private static String sentence(Doubt doubt) {
        return "doubt: " + doubt.where() + ": " + doubt.detail() + " (" + doubt.code() + ")";
    }
}
