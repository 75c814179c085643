package org.mithaq.query.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Recorded;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.plan.MemberId;
import org.mithaq.plan.PlanRecord;
import org.mithaq.plan.endorsement.EndorsementEvent.EndorsedByCSO;

/** Who endorses the plan: counted by member, each member present, and those without a territory apart. */
public record EndorsementsAnswer(int count, Map<String, Integer> byTerritory, int withoutTerritory, List<Item> items) {

    /** One organisation's endorsement; a person who signed is shown by role and id, never by name. */
    public record Item(
            Text organisation,
            @Nullable MemberId territory,
            @Nullable Text place,
            @Nullable Who representative,
            LocalDate occurredOn,
            int version,
            UUID eventId) {

        static Item of(Recorded<EndorsedByCSO> recorded) {
            var endorsed = recorded.event();
            return new Item(
                    endorsed.organisation(),
                    endorsed.territory(),
                    endorsed.place(),
                    endorsed.representative(),
                    recorded.occurredOn(),
                    recorded.version(),
                    recorded.id());
        }
    }

    static EndorsementsAnswer of(PlanRecord plan) {
        var items = plan.endorsements().all().stream().map(Item::of).toList();
        var byTerritory = new LinkedHashMap<String, Integer>();
        for (var member : plan.lifecycle().members()) {
            byTerritory.put(member.id().value(), Math.toIntExact(in(member.id(), items)));
        }
        var placed = byTerritory.values().stream().mapToInt(Integer::intValue).sum();
        return new EndorsementsAnswer(items.size(), byTerritory, items.size() - placed, items);
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
