package org.mithaq.lists;

import java.util.List;
import java.util.stream.Stream;
import org.mithaq.plan.PlanId;

/** A list that can be had as a table: its name in addresses and file names, and its columns. */
public sealed interface Listed permits RecordedList, ComputedList {

    /** Such as {@code endorsements}. */
    String id();

    /** Every column, those that are only read among them. */
    List<Column> columns();

    /** The columns of an export, in their order. */
    default List<Column> written() {
        return columns().stream().filter(Column::isWritten).toList();
    }

    /** The key under which readers find its name in their language. */
    default String messageKey() {
        return "list." + id();
    }

    /** Every list there is of one plan, in the order in which they are read back in, and then those that are not. */
    static Stream<Listed> ofPlan() {
        return Stream.concat(Stream.of(RecordedList.values()), Stream.of(ComputedList.EVENTS, ComputedList.REFUSALS));
    }

    /** Where a plan's list is downloaded as a table. */
    default String path(PlanId plan) {
        return path(plan.value());
    }

    default String path(String plan) {
        return "/api/plans/" + plan + "/" + id() + ".csv";
    }

    /** What such a table is called as a file. */
    default String fileName(String plan) {
        return plan + "-" + id() + ".csv";
    }
}
