package org.mithaq.reliability.mutation;

import static org.mithaq.reliability.checker.Rule.R10;
import static org.mithaq.reliability.checker.Rule.R6;
import static org.mithaq.reliability.checker.Rule.R7;

import java.util.List;
import org.mithaq.reliability.history.Observation;
import org.mithaq.reliability.history.Pulse;
import org.mithaq.reliability.history.View;
import tools.jackson.databind.JsonNode;

/** What readers get, spoilt. */
final class OfWhatIsRead {

    static final List<Mutation> ALL = List.of(
            new Mutation("a record tells another stage", R6, draft -> {
                var view = draft.one(draft.views, one -> one.status() == 200);
                draft.views.set(
                        draft.views.indexOf(view),
                        with(view, 200, Draft.with(view.record(), it -> it.put("stage", "nowhere"))));
            }),
            new Mutation("a record has lost its endorsements", R6, draft -> {
                var view = draft.one(
                        draft.views,
                        one -> one.record().at("/endorsements/count").asInt(0) > 0);
                draft.views.set(
                        draft.views.indexOf(view),
                        with(view, 200, Draft.with(view.record(), it -> it.remove("endorsements"))));
            }),
            new Mutation("a plan is not found", R6, draft -> {
                var view = draft.one(draft.views, one -> one.status() == 200);
                draft.views.set(draft.views.indexOf(view), with(view, 404, view.record()));
            }),
            new Mutation(
                    "an entry of a trail is not there",
                    R6,
                    draft -> trail(draft).remove(2)),
            new Mutation("an entry of a trail says something else", R6, draft -> {
                var trail = trail(draft);
                trail.set(2, Draft.with(trail.get(2), it -> it.putObject("data").put("title", "other")));
            }),
            new Mutation("an event was applied twice to the list of plans", R6, draft -> {
                var plan = draft.one(List.copyOf(draft.listed.keySet()), _ -> true);
                draft.listed.computeIfPresent(
                        plan,
                        (_, item) -> Draft.with(
                                item,
                                it -> it.put(
                                        "endorsements",
                                        item.path("endorsements").asInt() + 1)));
            }),
            new Mutation("who wrote reads something older", R7, draft -> {
                var read = draft.one(draft.observations, one -> one.asked() > 1 && one.status() == 200);
                draft.observations.set(draft.observations.indexOf(read), with(read, 200, read.asked() - 1));
            }),
            new Mutation("who wrote finds nothing", R7, draft -> {
                var read = draft.one(draft.observations, one -> one.asked() > 1 && one.status() == 200);
                draft.observations.set(draft.observations.indexOf(read), with(read, 404, 0));
            }),
            new Mutation("a client reads back in time", R7, draft -> {
                var read = draft.one(draft.observations, one -> one.status() == 200 && one.version() > 2);
                draft.observations.add(new Observation(
                        read.client(),
                        read.plan(),
                        0,
                        read.returned() + 1,
                        read.returned() + 2,
                        200,
                        read.version() - 1));
            }),
            new Mutation("a client reads a version that was never written", R7, draft -> {
                var read = draft.one(draft.observations, one -> one.status() == 200);
                draft.observations.set(draft.observations.indexOf(read), with(read, 200, 100_000));
            }),
            new Mutation(
                    "a consumer is dead and says that it is well",
                    R10,
                    draft -> draft.pulses.replaceAll(
                            pulse -> new Pulse(pulse.part(), pulse.at(), true, 7, pulse.end()))));

    private OfWhatIsRead() {}

    private static List<JsonNode> trail(Draft draft) {
        return draft.one(List.copyOf(draft.trails.values()), trail -> trail.size() > 5);
    }

    private static View with(View view, int status, JsonNode record) {
        return new View(view.plan(), view.asOf(), view.knownAt(), view.at(), status, record);
    }

    private static Observation with(Observation read, int status, int version) {
        return new Observation(
                read.client(), read.plan(), read.asked(), read.invoked(), read.returned(), status, version);
    }
}
