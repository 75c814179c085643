package org.mithaq.command.consultation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.consultation.ConsultationCommand.RecordContribution;
import org.mithaq.command.kernel.Request;
import org.mithaq.consultation.ConsultationEvent;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;

/** Consultations in memory: a request is received and decided as behind the log, in the package of the decider, which is its alone. */
public final class ConsultationsInMemory {

    private final Map<String, ConsultationRecord> records = new HashMap<>();
    private final ConsultationDecider decider;

    public ConsultationsInMemory(ConsultedPlans plans) {
        this.decider = new ConsultationDecider(plans);
    }

    /** What this becomes, none if it is already so. */
    public List<Recorded<ConsultationEvent>> send(Request<? extends ConsultationCommand> request) {
        var record = records.getOrDefault(request.aggregate(), ConsultationRecord.NONE);
        var received = decider.receive(request, record);
        var recorded = new ArrayList<Recorded<ConsultationEvent>>();
        for (var event : decider.decide(received, record, words(request.command()))) {
            recorded.add(received.<ConsultationEvent>recording(record.version() + 1, event));
            record = record.after(recorded.getLast());
        }
        records.put(request.aggregate(), record);
        return recorded;
    }

    /** Under one id the same text has the same salt. */
    private static @Nullable Words words(ConsultationCommand command) {
        return command instanceof RecordContribution c
                ? new Words(
                        Sha256.of(c.contributionId().key() + c.text().value()),
                        c.text().value().length())
                : null;
    }
}
