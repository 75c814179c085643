package org.mithaq.plan.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Id;
import org.mithaq.events.Recorded;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.course.AccessionEvent.AdoptedByCouncil;
import org.mithaq.plan.course.AccessionEvent.DeclinedByCouncil;
import org.mithaq.plan.course.AccessionEvent.Deliberation;
import org.mithaq.plan.course.AccessionEvent.Handling;
import org.mithaq.plan.course.AccessionEvent.LetterOfSupportSent;
import org.mithaq.plan.course.AccessionEvent.MembershipAccepted;
import org.mithaq.plan.course.AccessionEvent.SubmissionAcknowledged;
import org.mithaq.plan.course.AccessionEvent.SubmissionReturned;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Who supports a plan, whether OGP accepted it, what the councils said last, and what OGP said of each submission. */
public record Accession(
        PMap<String, Recorded<LetterOfSupportSent>> letters,
        @Nullable Recorded<MembershipAccepted> accepted,
        PMap<String, Recorded<Deliberation>> councils,
        PVector<Recorded<Handling>> handled) {

    static final Accession NONE = new Accession(HashTreePMap.empty(), null, HashTreePMap.empty(), TreePVector.empty());

    /** Under which a letter for all members is kept. */
    private static final String ALL = "";

    Accession after(Recorded<AccessionEvent> recorded) {
        return switch (recorded.event()) {
            case LetterOfSupportSent e -> {
                var key = key(e.member());
                var latest = Recorded.later(letters.get(key), recorded.as(e));
                yield new Accession(letters.plus(key, latest), accepted, councils, handled);
            }
            case MembershipAccepted e ->
                new Accession(letters, Recorded.later(accepted, recorded.as(e)), councils, handled);
            case Deliberation e -> {
                var key = key(e.member());
                var latest = Recorded.later(councils.get(key), recorded.as(e));
                yield new Accession(letters, accepted, councils.plus(key, latest), handled);
            }
            case Handling e -> new Accession(letters, accepted, councils, InOrder.plus(handled, recorded.as(e)));
        };
    }

    /** The letter that supports this member's part in the plan: its own, or the one for all. */
    public Optional<Recorded<LetterOfSupportSent>> letterFor(MemberId member) {
        return Optional.ofNullable(letters.get(member.key())).or(() -> Optional.ofNullable(letters.get(ALL)));
    }

    /** What the council of this member said last. */
    public Optional<Recorded<Deliberation>> council(Id member) {
        return Optional.ofNullable(councils.get(member.key()));
    }

    /** The adoptions that hold: no council refused the plan since. */
    public Stream<Recorded<AdoptedByCouncil>> adoptions() {
        return councils.values().stream()
                .sorted(Recorded.AS_IT_HAPPENED)
                .flatMap(said -> said.event() instanceof AdoptedByCouncil adopted
                        ? Stream.of(said.as(adopted))
                        : Stream.empty());
    }

    /** The refusals that hold. */
    public Stream<Recorded<DeclinedByCouncil>> refusals() {
        return councils.values().stream()
                .sorted(Recorded.AS_IT_HAPPENED)
                .flatMap(said -> said.event() instanceof DeclinedByCouncil declined
                        ? Stream.of(said.as(declined))
                        : Stream.empty());
    }

    /** Every time OGP returned a submission, as it happened. */
    public Stream<Recorded<SubmissionReturned>> returns() {
        return handled.stream()
                .flatMap(said -> said.event() instanceof SubmissionReturned returned
                        ? Stream.of(said.as(returned))
                        : Stream.empty());
    }

    /** Every time OGP acknowledged a submission, as it happened. */
    public Stream<Recorded<SubmissionAcknowledged>> acknowledgements() {
        return handled.stream()
                .flatMap(said -> said.event() instanceof SubmissionAcknowledged acknowledged
                        ? Stream.of(said.as(acknowledged))
                        : Stream.empty());
    }

    /** Whether OGP returned nothing after this had happened. */
    public boolean stands(Recorded<?> submission) {
        return returns().noneMatch(returned -> Recorded.AS_IT_HAPPENED.compare(returned, submission) > 0);
    }

    /** The first day on which each of these has adopted the plan, if every one of them has. */
    public Optional<LocalDate> adoptedByAll(List<MemberId> members) {
        var adopted = members.stream()
                .map(this::council)
                .flatMap(Optional::stream)
                .filter(said -> said.event() instanceof AdoptedByCouncil)
                .map(Recorded::occurredOn)
                .toList();
        return adopted.size() == members.size() ? adopted.stream().max(LocalDate::compareTo) : Optional.empty();
    }

    private static String key(@Nullable MemberId member) {
        return member == null ? ALL : member.key();
    }
}
