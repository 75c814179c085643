package org.mithaq.plan.endorsement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Written;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementRequested;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who endorses the plan: one endorsement that counts per organisation, found under each of its names, however these are
 * spelled; and which text is to be endorsed. Names that were once told together are of one organisation, in whichever
 * order they were told.
 */
public record Endorsements(
        PMap<String, Recorded<EndorsedByCSO>> byName,
        PMap<String, Organisation> organisations,
        PMap<Integer, Recorded<TextFrozen>> texts) {

    public static final Endorsements NONE =
            new Endorsements(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    public Endorsements after(Recorded<EndorsementEvent> recorded) {
        return switch (recorded.event()) {
            case TextFrozen e ->
                new Endorsements(byName, organisations, texts.plus(recorded.version(), recorded.as(e)));
            case EndorsementRequested e -> asked(recorded.as(e));
            case EndorsedByCSO e -> with(e.organisation(), known -> known.told(recorded));
            case EndorsementDeclined e -> with(e.organisation(), known -> known.told(recorded));
            case EndorsementWithdrawn e -> with(e.organisation(), known -> known.told(recorded));
        };
    }

    /** The endorsement of the organisation of this name, compared without case, accents and spacing. */
    public Optional<Recorded<EndorsedByCSO>> of(Text organisation) {
        return organisation.all().stream()
                .map(name -> Optional.ofNullable(byName.get(Written.key(name))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Every endorsement that counts, once, in the order in which they were recorded. */
    public List<Recorded<EndorsedByCSO>> all() {
        return byName.values().stream()
                .distinct()
                .sorted(Comparator.comparingInt(Recorded::version))
                .toList();
    }

    /** The organisation of this name, if anything was told of it. */
    public Optional<Organisation> organisation(Text name) {
        return known(name).reduce(Organisation::and);
    }

    /** Every organisation of which anything was told, once, in the order in which they were first spoken of. */
    public List<Organisation> spokenOf() {
        return organisations.values().stream()
                .distinct()
                .sorted(Comparator.comparingInt(Organisation::firstVersion))
                .toList();
    }

    /** The text that is to be endorsed, as it was first frozen since another one was. */
    public Optional<Recorded<TextFrozen>> text() {
        return text(_ -> true);
    }

    /** The text that was to be endorsed on this day. */
    public Optional<Recorded<TextFrozen>> textOn(LocalDate day) {
        return text(frozen -> !frozen.occurredOn().isAfter(day));
    }

    /** The endorsements that count of the text that is to be endorsed, in the order in which they were recorded. */
    public List<Recorded<EndorsedByCSO>> ofText() {
        var text = text().map(frozen -> frozen.event().textHash());
        return text.stream()
                .flatMap(hash -> spokenOf().stream().flatMap(one -> one.endorsementOf(hash).stream()))
                .sorted(Comparator.comparingInt(Recorded::version))
                .toList();
    }

    private Optional<Recorded<TextFrozen>> text(Predicate<Recorded<TextFrozen>> asked) {
        @Nullable Recorded<TextFrozen> since = null;
        for (var frozen : texts.values().stream()
                .filter(asked)
                .sorted(Recorded.AS_IT_HAPPENED)
                .toList()) {
            if (since == null || !since.event().textHash().equals(frozen.event().textHash())) {
                since = frozen;
            }
        }
        return Optional.ofNullable(since);
    }

    private Endorsements asked(Recorded<EndorsementRequested> request) {
        var endorsements = this;
        for (var organisation : request.event().organisations()) {
            endorsements =
                    endorsements.with(organisation, known -> known.told(new Organisation.Asked(organisation, request)));
        }
        return endorsements;
    }

    private Endorsements with(Text name, UnaryOperator<Organisation> told) {
        var one = told.apply(known(name).reduce(Organisation.UNKNOWN, Organisation::and));
        var counts = one.endorsement();
        var endorsed = byName;
        var all = organisations;
        for (var key : one.names()) {
            endorsed = counts.isPresent() ? endorsed.plus(key, counts.get()) : endorsed.minus(key);
            all = all.plus(key, one);
        }
        return new Endorsements(endorsed, all, texts);
    }

    private Stream<Organisation> known(Text name) {
        return name.all().stream()
                .map(Written::key)
                .distinct()
                .flatMap(key -> Stream.ofNullable(organisations.get(key)));
    }
}
