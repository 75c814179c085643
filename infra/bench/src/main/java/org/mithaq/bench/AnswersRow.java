package org.mithaq.bench;

import static org.mithaq.bench.LargePlan.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mithaq.command.consultation.Answering;
import org.mithaq.command.consultation.ConsultationCommand.AnswerContributions;
import org.mithaq.consultation.ContributionId;
import org.mithaq.consultation.Outcome;
import org.mithaq.events.Json;

/** Answering contributions, as many at once as may be, one command after the other; each round gives all of them another answer. */
final class AnswersRow implements Row {

    private static final String NAME = "consultation.answers";
    private static final int MOST = 500;

    private final Consulted consulted;
    private int after;
    private int round;

    AnswersRow(Consulted consulted) {
        this.consulted = consulted;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void during(Duration duration, Stopwatch stopwatch) {
        var answered = 0L;
        var began = System.nanoTime();
        while (System.nanoTime() - began < duration.toNanos()) {
            var ids = next();
            var answer = new Answering(ids, Outcome.REJECTED, text("The law forbids it, round " + round), null);
            var body = Json.LENIENT.valueToTree(new AnswerContributions(Consulted.consultation(), List.of(answer)));
            stopwatch.time(NAME, () -> consulted.send("AnswerContributions", body));
            answered += ids.size();
        }
        stopwatch.rate("consultation.answered", "contributions", answered, System.nanoTime() - began);
    }

    private List<ContributionId> next() {
        var page = consulted.contributions(after, MOST);
        var ids = new ArrayList<ContributionId>();
        page.get("items")
                .forEach(one ->
                        ids.add(new ContributionId(one.get("contributionId").asString())));
        after = page.path("next").asInt(0);
        round += after == 0 ? 1 : 0;
        return ids;
    }
}
