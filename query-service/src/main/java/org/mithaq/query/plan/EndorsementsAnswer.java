package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Evidence;
import org.mithaq.events.Recorded;
import org.mithaq.events.Sha256;
import org.mithaq.events.Text;
import org.mithaq.events.Url;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementDeclined;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsementWithdrawn;
import org.mithaq.plan.endorsement.EndorsementEvent.TextFrozen;
import org.mithaq.plan.endorsement.Endorsements;
import org.mithaq.plan.endorsement.Organisation;

/**
 * Who endorses the plan: counted by member, each member present, and those without a territory apart; which text is to be
 * endorsed and how many have endorsed it; who was asked, and who said no or withdrew as their last word.
 */
public record EndorsementsAnswer(
        int count,
        Map<String, Integer> byTerritory,
        int withoutTerritory,
        List<Item> items,
        @Nullable Frozen text,
        List<Frozen> earlierTexts,
        int ofCurrentText,
        List<Asked> asked,
        List<Refusal> declined,
        List<Refusal> withdrawn) {

    /** One organisation's endorsement; a person who signed is shown by role and id, never by name. */
    public record Item(
            Text organisation,
            @Nullable MemberId territory,
            @Nullable Text place,
            @Nullable Who representative,
            LocalDate occurredOn,
            int version,
            UUID eventId,
            @Nullable Sha256 textHash,
            @Nullable Evidence mandate,
            boolean ofCurrentText) {

        static Item of(Recorded<EndorsedByCSO> recorded, boolean ofCurrentText) {
            var endorsed = recorded.event();
            return new Item(
                    endorsed.organisation(),
                    endorsed.territory(),
                    endorsed.place(),
                    endorsed.representative(),
                    recorded.occurredOn(),
                    recorded.version(),
                    recorded.id(),
                    endorsed.textHash(),
                    endorsed.mandate(),
                    ofCurrentText);
        }
    }

    /** A text that was frozen under its hash. */
    public record Frozen(
            Sha256 textHash, @Nullable Text title, @Nullable Url url, LocalDate frozenOn, int version) {

        static Frozen of(Recorded<TextFrozen> recorded) {
            var frozen = recorded.event();
            return new Frozen(
                    frozen.textHash(), frozen.title(), frozen.url(), recorded.occurredOn(), recorded.version());
        }
    }

    /** An organisation that was asked, the last time, and whether it has answered. */
    public record Asked(
            Text organisation,
            LocalDate askedOn,
            @Nullable LocalDate until,
            @Nullable MemberId territory,
            @Nullable Sha256 textHash,
            boolean answered) {

        static Stream<Asked> of(Organisation organisation) {
            return organisation
                    .lastAsked()
                    .map(asked -> new Asked(
                            organisation.name(),
                            asked.request().occurredOn(),
                            asked.request().event().until(),
                            asked.request().event().territory(),
                            asked.request().event().textHash(),
                            !organisation.owesAnAnswer()))
                    .stream();
        }
    }

    /** An organisation that does not endorse the plan, or no longer, and why. */
    public record Refusal(
            Text organisation, Text reason, @Nullable Sha256 textHash, LocalDate occurredOn, int version) {

        static Stream<Refusal> declined(Organisation organisation) {
            return organisation.lastWord().stream()
                    .flatMap(last -> last.event() instanceof EndorsementDeclined e
                            ? Stream.of(of(last, e.organisation(), e.reason(), e.textHash()))
                            : Stream.empty());
        }

        static Stream<Refusal> withdrawn(Organisation organisation) {
            return organisation.lastWord().stream()
                    .flatMap(last -> last.event() instanceof EndorsementWithdrawn e
                            ? Stream.of(of(last, e.organisation(), e.reason(), null))
                            : Stream.empty());
        }

        private static Refusal of(Recorded<?> word, Text organisation, Text reason, @Nullable Sha256 text) {
            return new Refusal(organisation, reason, text, word.occurredOn(), word.version());
        }
    }

    static EndorsementsAnswer of(PlanRecord plan) {
        var endorsements = plan.endorsements();
        var current = endorsements.text();
        var ofText = endorsements.ofText();
        var items = endorsements.all().stream()
                .map(endorsed -> Item.of(
                        endorsed,
                        endorsements
                                .organisation(endorsed.event().organisation())
                                .flatMap(one -> current.flatMap(
                                        text -> one.endorsementOf(text.event().textHash())))
                                .isPresent()))
                .toList();
        var byTerritory = new LinkedHashMap<String, Integer>();
        for (var member : plan.lifecycle().members()) {
            byTerritory.put(member.id().value(), Math.toIntExact(in(member.id(), items)));
        }
        var placed = byTerritory.values().stream().mapToInt(Integer::intValue).sum();
        return new EndorsementsAnswer(
                items.size(),
                byTerritory,
                items.size() - placed,
                items,
                current.map(Frozen::of).orElse(null),
                earlier(endorsements),
                ofText.size(),
                endorsements.spokenOf().stream().flatMap(Asked::of).toList(),
                endorsements.spokenOf().stream().flatMap(Refusal::declined).toList(),
                endorsements.spokenOf().stream().flatMap(Refusal::withdrawn).toList());
    }

    /** Those that another text has replaced, in the order in which they were frozen. */
    private static List<Frozen> earlier(Endorsements endorsements) {
        var current = endorsements.text().map(text -> text.event().textHash());
        return endorsements.texts().values().stream()
                .filter(text -> !current.equals(Optional.of(text.event().textHash())))
                .sorted(Recorded.AS_IT_HAPPENED)
                .map(Frozen::of)
                .toList();
    }

    /** The endorsements from this member's territory. */
    public List<Item> of(MemberId member) {
        return items.stream().filter(item -> within(member, item)).toList();
    }

    /** The endorsements whose territory is none of the plan's members. */
    public List<Item> elsewhere(List<MemberId> members) {
        return items.stream()
                .filter(item -> members.stream().noneMatch(member -> within(member, item)))
                .toList();
    }

    private static long in(MemberId member, List<Item> items) {
        return items.stream().filter(item -> within(member, item)).count();
    }

    private static boolean within(MemberId member, Item item) {
        return item.territory() != null && member.names(item.territory());
    }
}
