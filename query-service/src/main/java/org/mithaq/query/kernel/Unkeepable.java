package org.mithaq.query.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The arrivals that contradict what is kept already, such as a second line for the same version of a stream: however they
 * came, they are not from the log.
 */
final class Unkeepable {

    private final TransactionTemplate transaction;
    private final Keeper keeper;
    private final Set<Arrival> found = ConcurrentHashMap.newKeySet();

    Unkeepable(TransactionTemplate transaction, Keeper keeper) {
        this.transaction = transaction;
        this.keeper = keeper;
    }

    boolean contains(Arrival arrival) {
        return found.contains(arrival);
    }

    /** Finds the one on account of which these could not be kept; says whether there is one. */
    boolean findIn(List<Arrival> arrivals) {
        var culprit = transaction.execute(trial -> {
            trial.setRollbackOnly();
            return arrivals.stream().filter(arrival -> !keeps(arrival)).findFirst();
        });
        Optional.ofNullable(culprit).flatMap(one -> one).ifPresent(found::add);
        return culprit != null && culprit.isPresent();
    }

    private boolean keeps(Arrival arrival) {
        try {
            keeper.keep(List.of(arrival));
            return true;
        } catch (DataIntegrityViolationException _) {
            return false;
        }
    }
}
