package org.mithaq.command.door;

import java.util.List;
import org.mithaq.command.kernel.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells what cannot be done at the moment (the database is away: send it again) from our own defects. */
@Component
class Unavailable {

    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);

    /** How this failure is answered; what it was stands in the log and nowhere else. */
    Rejected or(RuntimeException failure) {
        if (passing(failure)) {
            LOG.warn("The event log is out of reach: {}", failure.toString());
            return new Rejected(
                    Rejected.Kind.BUSY,
                    "service.unavailable",
                    "The event log is out of reach at the moment; send it again under the same Idempotency-Key",
                    List.of());
        }
        LOG.error("A command failed by a defect of ours", failure);
        return new Rejected(Rejected.Kind.DEFECT, "service.defect", "Something went wrong on our side", List.of());
    }

    /** A statement that PostgreSQL does not accept is our defect; everything else in its way passes. */
    private static boolean passing(RuntimeException failure) {
        return failure instanceof TransactionException
                || failure instanceof DataAccessResourceFailureException
                || (failure instanceof DataAccessException && !(failure instanceof NonTransientDataAccessException));
    }
}
