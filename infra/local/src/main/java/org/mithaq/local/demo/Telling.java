package org.mithaq.local.demo;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.mithaq.local.demo.region.Sender;
import org.mithaq.local.demo.region.Step;
import org.mithaq.local.door.CommandDoor;
import tools.jackson.databind.JsonNode;

/** A story on its way to the door, told by each sender in turn; what is about an earlier event waits until that has its id. */
public final class Telling {

    private final Function<Sender, CommandDoor> doors;
    private final Map<Sender, CommandDoor> open = new HashMap<>();
    private final Map<UUID, String> events = new HashMap<>();
    private final List<Step> waiting = new ArrayList<>();
    private long version;

    public Telling(Function<Sender, CommandDoor> doors) {
        this.doors = doors;
    }

    /** The version that the plan has when all is told: what was expected to be refused is, and nothing else. */
    public long tell(String name, List<Step> steps) {
        for (var step : steps) {
            if (!waiting.isEmpty() && !goesWith(step)) {
                send(name);
            }
            waiting.add(step);
        }
        send(name);
        return version;
    }

    private boolean goesWith(Step step) {
        return waiting.getFirst().sender().equals(step.sender())
                && step.about().map(events::containsKey).orElse(true);
    }

    private void send(String name) {
        var door = open.computeIfAbsent(waiting.getFirst().sender(), doors);
        var answers = door.answers(name, waiting.stream().map(this::line).toList());
        for (var i = 0; i < answers.size(); i++) {
            hear(name, waiting.get(i), answers.get(i));
        }
        waiting.clear();
    }

    private String line(Step step) {
        return step.about().map(events::get).map(step::line).orElseGet(step::line);
    }

    private void hear(String name, Step step, JsonNode answer) {
        var accepted = answer.path("status").asInt() == 200;
        if (accepted != step.refusal().isEmpty()) {
            throw failed(step.type() + " " + step.id() + " of " + name + " was "
                    + (accepted ? "accepted, which nobody expected: " : "refused: ") + answer);
        }
        answer.at("/result/events/0/id").asStringOpt().ifPresent(event -> events.put(step.id(), event));
        version = Math.max(version, answer.at("/result/version").asLong(0));
    }
}
