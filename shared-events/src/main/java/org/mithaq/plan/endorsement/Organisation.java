package org.mithaq.plan.endorsement;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Written;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** An organisation of civil society under all of its names: what it was asked, and what it said, by version. */
public record Organisation(PMap<Integer, Asked> asked, PMap<Integer, Recorded<? extends EndorsementEvent>> said) {

    /** Of which nothing was told. */
    public static final Organisation UNKNOWN = new Organisation(HashTreePMap.empty(), HashTreePMap.empty());

    /** Under which name it was asked, and in which request. */
    public record Asked(Text organisation, Recorded<EndorsementRequested> request) {}

    /** The name under which it was spoken of last. */
    public Text name() {
        return Stream.concat(
                        said.entrySet().stream()
                                .flatMap(word ->
                                        name(word.getValue().event()).map(name -> new Named(word.getKey(), name))),
                        asked.entrySet().stream()
                                .map(request -> new Named(
                                        request.getKey(), request.getValue().organisation())))
                .max(Comparator.comparingInt(Named::version))
                .map(Named::name)
                .orElseThrow();
    }

    /** The last request in which it was asked. */
    public Optional<Asked> lastAsked() {
        return asked.values().stream().max(Comparator.comparing(Asked::request, Recorded.AS_IT_HAPPENED));
    }

    /** The last that it said. */
    public Optional<Recorded<? extends EndorsementEvent>> lastWord() {
        return said.values().stream().max(Recorded.AS_IT_HAPPENED);
    }

    /** Whether it has not answered to the last request, nor endorsed the text of which that speaks. */
    public boolean owesAnAnswer() {
        return lastAsked().map(Asked::request).filter(this::isUnanswered).isPresent();
    }

    private boolean isUnanswered(Recorded<EndorsementRequested> request) {
        var text = Optional.ofNullable(request.event().textHash());
        return lastWord()
                        .filter(word -> Recorded.AS_IT_HAPPENED.compare(word, request) > 0)
                        .isEmpty()
                && text.flatMap(this::endorsementOf).isEmpty();
    }

    /** The endorsement that counts: the last of those that it has not withdrawn. */
    public Optional<Recorded<EndorsedByCSO>> endorsement() {
        return endorsements().stream().max(Recorded.AS_IT_HAPPENED);
    }

    /** The endorsement of this text, unless it was withdrawn. */
    public Optional<Recorded<EndorsedByCSO>> endorsementOf(Sha256 text) {
        return endorsements().stream()
                .filter(endorsed -> text.equals(endorsed.event().textHash()))
                .findFirst();
    }

    /** What it endorses, each text once. */
    public Collection<Recorded<EndorsedByCSO>> endorsements() {
        return endorsements(_ -> true);
    }

    /** What it endorsed before it said this. */
    public Collection<Recorded<EndorsedByCSO>> endorsementsBefore(Recorded<?> word) {
        return endorsements(other -> Recorded.AS_IT_HAPPENED.compare(other, word) < 0);
    }

    /** What stands of its endorsements after those of its words that are asked for. */
    public Collection<Recorded<EndorsedByCSO>> endorsements(Predicate<Recorded<?>> asked) {
        if (said.size() == 1) {
            var only = said.values().iterator().next();
            return only.event() instanceof EndorsedByCSO e && asked.test(only) ? List.of(only.as(e)) : List.of();
        }
        var standing = new LinkedHashMap<Optional<Sha256>, Recorded<EndorsedByCSO>>();
        said.values().stream().filter(asked).sorted(Recorded.AS_IT_HAPPENED).forEach(word -> {
            switch (word.event()) {
                case EndorsedByCSO e -> standing.put(Optional.ofNullable(e.textHash()), word.as(e));
                case EndorsementWithdrawn _ -> standing.clear();
                case EndorsementDeclined _, EndorsementRequested _, TextFrozen _ -> {}
            }
        });
        return List.copyOf(standing.values());
    }

    /** Its names as they are compared. */
    Set<String> names() {
        return Stream.concat(
                        said.values().stream().flatMap(word -> name(word.event())),
                        asked.values().stream().map(Asked::organisation))
                .flatMap(name -> name.all().stream())
                .map(Written::key)
                .collect(Collectors.toSet());
    }

    int firstVersion() {
        return Stream.concat(said.keySet().stream(), asked.keySet().stream())
                .min(Comparator.naturalOrder())
                .orElse(0);
    }

    Organisation told(Recorded<? extends EndorsementEvent> word) {
        return new Organisation(asked, said.plus(word.version(), word));
    }

    Organisation told(Asked request) {
        return new Organisation(asked.plus(request.request().version(), request), said);
    }

    /** The same organisation, where both turn out to be one. */
    Organisation and(Organisation other) {
        return new Organisation(asked.plusAll(other.asked), said.plusAll(other.said));
    }

    private static Stream<Text> name(EndorsementEvent event) {
        return switch (event) {
            case EndorsedByCSO e -> Stream.of(e.organisation());
            case EndorsementDeclined e -> Stream.of(e.organisation());
            case EndorsementWithdrawn e -> Stream.of(e.organisation());
            case TextFrozen _, EndorsementRequested _ -> Stream.empty();
        };
    }

    private record Named(int version, Text name) {}
}
