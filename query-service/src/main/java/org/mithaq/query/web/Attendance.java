package org.mithaq.query.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Text;
import org.mithaq.plan.cocreation.CoCreationEvent.Format;
import org.mithaq.query.plan.PlanAnswer;
import org.mithaq.query.plan.WorkshopAnswer;

/** Who came together, counted from the meetings that were recorded one by one: by territory, and by the way of meeting. */
public record Attendance(List<Row<Text>> byTerritory, List<Row<Format>> byFormat, Row<Object> whole) {

    /**
     * Meetings of one kind and the people at them. {@code others} are those of whom it is known that they are no women;
     * {@code unstated} came to meetings that did not say how many women came, {@code uncounted} are meetings that counted nobody.
     * No name stands for the meetings of no territory.
     */
    public record Row<T>(@Nullable T name, int meetings, int uncounted, int women, int others, int unstated) {

        public int people() {
            return women + others + unstated;
        }

        private static <T> Row<T> of(@Nullable T name, List<WorkshopAnswer> workshops) {
            var meetings = 0;
            var uncounted = 0;
            var women = 0;
            var others = 0;
            var unstated = 0;
            for (var workshop : workshops) {
                meetings++;
                var came = workshop.participants();
                if (came == null) {
                    uncounted++;
                } else if (came.women() == null) {
                    unstated += came.total();
                } else {
                    women += came.women();
                    others += came.total() - came.women();
                }
            }
            return new Row<>(name, meetings, uncounted, women, others, unstated);
        }
    }

    static Attendance of(PlanAnswer plan) {
        var territories = plan.members().stream()
                .map(member -> Row.of(
                        member.name(),
                        those(
                                plan,
                                workshop -> workshop.territory() != null
                                        && member.id().names(workshop.territory()))));
        var elsewhere = Row.<Text>of(
                null,
                those(
                        plan,
                        workshop -> plan.members().stream()
                                .noneMatch(member -> workshop.territory() != null
                                        && member.id().names(workshop.territory()))));
        return new Attendance(
                Stream.concat(territories, Stream.of(elsewhere).filter(row -> row.meetings() > 0))
                        .toList(),
                Arrays.stream(Format.values())
                        .map(format -> Row.of(format, those(plan, workshop -> workshop.format() == format)))
                        .toList(),
                Row.of(null, plan.workshops()));
    }

    private static List<WorkshopAnswer> those(PlanAnswer plan, Predicate<WorkshopAnswer> condition) {
        return plan.workshops().stream().filter(condition).toList();
    }
}
