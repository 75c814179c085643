package org.mithaq.bench;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
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

    /** Hands over the record of each stream, from several threads. */
    void each(BiConsumer<String, PlanRecord> records) {
        var share = (plans.size() + THREADS - 1) / THREADS;
        Together.run(IntStream.range(0, THREADS)
                .<Callable<Boolean>>mapToObj(thread -> () -> {
                    each(part(plans, thread * share, share), records);
                    return true;
                })
                .toList());
    }

    private void each(List<String> some, BiConsumer<String, PlanRecord> records) {
        for (var first = 0; first < some.size(); first += IN_A_TRANSACTION) {
            var together = part(some, first, IN_A_TRANSACTION);
            peer.transactions()
                    .executeInTransaction(() -> together.forEach(plan -> records.accept(plan, record(plan))));
        }
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
