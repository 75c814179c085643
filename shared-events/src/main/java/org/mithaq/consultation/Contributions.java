package org.mithaq.consultation;

import java.util.EnumMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.consultation.ConsultationEvent.ContributionErased;
import org.mithaq.consultation.ConsultationEvent.ContributionReceived;
import org.mithaq.consultation.ConsultationEvent.ContributionWithheld;
import org.mithaq.consultation.ConsultationEvent.ContributionsAnswered;
import org.mithaq.events.Recorded;
import org.mithaq.plan.consultation.Figures;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * What was contributed, in the order in which it was recorded, and what became of it. An answer may be told before its
 * contribution is: each is kept by itself, and they are put together when somebody asks.
 */
public record Contributions(
        TreePMap<Integer, Recorded<ContributionReceived>> received,
        PMap<String, Integer> places,
        PMap<String, Recorded<ContributionsAnswered>> answers,
        PMap<String, Recorded<ContributionWithheld>> withheld,
        PMap<String, Recorded<ContributionErased>> erased) {

    public static final Contributions NONE = new Contributions(
            TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    Contributions plus(Recorded<ContributionReceived> contribution) {
        return new Contributions(
                received.plus(contribution.version(), contribution),
                places.plus(contribution.event().contributionId().key(), contribution.version()),
                answers,
                withheld,
                erased);
    }

    Contributions answered(Recorded<ContributionsAnswered> answer) {
        var all = answers;
        for (var contribution : answer.event().contributions()) {
            all = all.plus(contribution.key(), Recorded.later(all.get(contribution.key()), answer));
        }
        return new Contributions(received, places, all, withheld, erased);
    }

    Contributions withheld(Recorded<ContributionWithheld> why) {
        var key = why.event().contributionId().key();
        return new Contributions(
                received, places, answers, withheld.plus(key, Recorded.later(withheld.get(key), why)), erased);
    }

    Contributions erased(Recorded<ContributionErased> why) {
        var key = why.event().contributionId().key();
        return new Contributions(
                received, places, answers, withheld, erased.plus(key, Recorded.later(erased.get(key), why)));
    }

    public Optional<Contribution> of(ContributionId id) {
        return Optional.ofNullable(places.get(id.key())).map(received::get).map(this::whole);
    }

    /** Those that were recorded after this version of the stream, in that order. */
    public Stream<Contribution> after(int version) {
        return received.tailMap(version, false).values().stream().map(this::whole);
    }

    /** What they add up to, with so many efforts to reach people. */
    Figures figures(int outreach) {
        var each = new EnumMap<Outcome, Integer>(Outcome.class);
        var hidden = 0;
        for (var key : places.keySet()) {
            var answer = answers.get(key);
            if (withheld.containsKey(key)) {
                hidden++;
            } else if (answer != null) {
                each.merge(answer.event().outcome(), 1, Integer::sum);
            }
        }
        return new Figures(
                places.size(),
                each.getOrDefault(Outcome.ACCEPTED, 0),
                each.getOrDefault(Outcome.MERGED, 0),
                each.getOrDefault(Outcome.REJECTED, 0),
                hidden,
                outreach);
    }

    private Contribution whole(Recorded<ContributionReceived> contribution) {
        var key = contribution.event().contributionId().key();
        return new Contribution(contribution, answers.get(key), withheld.get(key), erased.get(key));
    }
}
