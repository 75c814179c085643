package org.mithaq.reliability.workload;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.mithaq.reliability.model.Wish;
import tools.jackson.databind.node.ObjectNode;

/** What the clients of a plan know of it from their answers: all of them together, as people do who work on one plan. */
public final class World {

    /** A wish that was accepted, and the event that it became. */
    record Seen(String command, ObjectNode body, Wish.Sender sender, String event) {
        String id(String field) {
            return body.path(field).asString("");
        }
    }

    /** What is known of one plan. */
    static final class Known {

        private final AtomicInteger version = new AtomicInteger();
        private final List<Seen> seen = new CopyOnWriteArrayList<>();

        int version() {
            return version.get();
        }

        List<Seen> seen() {
            return seen;
        }

        List<Seen> seen(String command) {
            return seen.stream().filter(one -> one.command().equals(command)).toList();
        }

        void reached(int answered) {
            version.accumulateAndGet(answered, Math::max);
        }
    }

    private final List<String> plans;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    public World(List<String> plans) {
        this.plans = List.copyOf(plans);
        plans.forEach(plan -> known.put(plan, new Known()));
    }

    List<String> plans() {
        return plans;
    }

    /** The plan on which everybody works after so much of the whole run. */
    String racedFor(double progress) {
        return plans.get((int) Math.min(plans.size() - 1L, (long) (progress * plans.size())));
    }

    Known of(String plan) {
        return known.getOrDefault(plan.toLowerCase(Locale.ROOT), new Known());
    }
}
