package org.mithaq.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.mithaq.plan.PlanRecord;

/** The same plans loaded one by one through Axon’s repository, on several threads, a hundred in each transaction. */
final class PeerReplay {

    private static final int THREADS = 4;
    private static final int IN_A_TRANSACTION = 100;

    private final Peer peer;
    private final List<String> plans;
    private final EventSourcingRepository<ReplayedPlan> repository;

    PeerReplay(Peer peer, List<String> plans) {
        this.peer = peer;
        this.plans = plans;
        var store = EmbeddedEventStore.builder().storageEngine(peer.engine()).build();
        this.repository = EventSourcingRepository.builder(ReplayedPlan.class)
                .eventStore(store)
                .build();
    }

    /** The records, by stream. */
    Map<String, PlanRecord> records() {
        var share = (plans.size() + THREADS - 1) / THREADS;
        var parts = Together.run(IntStream.range(0, THREADS)
                .<Callable<Map<String, PlanRecord>>>mapToObj(
                        thread -> () -> records(part(plans, thread * share, share)))
                .toList());
        var records = new HashMap<String, PlanRecord>();
        parts.forEach(records::putAll);
        return records;
    }

    private Map<String, PlanRecord> records(List<String> some) {
        var records = new HashMap<String, PlanRecord>();
        for (var first = 0; first < some.size(); first += IN_A_TRANSACTION) {
            var together = part(some, first, IN_A_TRANSACTION);
            peer.transactions().executeInTransaction(() -> together.forEach(plan -> records.put(plan, record(plan))));
        }
        return records;
    }

    private PlanRecord record(String plan) {
        var work = DefaultUnitOfWork.startAndGet(new GenericMessage<>("replay"));
        try {
            return repository.load(plan).invoke(ReplayedPlan::record);
        } finally {
            work.commit();
        }
    }

    private static List<String> part(List<String> plans, int first, int many) {
        return plans.subList(Math.min(first, plans.size()), Math.min(first + many, plans.size()));
    }
}
