package org.mithaq.query.lists;

import org.jspecify.annotations.Nullable;
import org.mithaq.lists.RecordedList;
import org.mithaq.query.http.Form;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.http.PublicAnswer;
import org.mithaq.query.http.Statuses;
import org.mithaq.query.http.Tables;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is recorded of a plan, list by list: pages of JSON for programs, and whole tables that read back in. */
@RestController
class RecordedListController {

    private final RecordedRows rows;
    private final Tables tables;

    RecordedListController(RecordedRows rows, Tables tables) {
        this.rows = rows;
        this.tables = tables;
    }

    @GetMapping("/api/plans/{id}/{list}")
    ResponseEntity<?> list(
            @PathVariable String id,
            @PathVariable String list,
            Form form,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String knownAt) {
        var entries = RecordedList.named(list.endsWith(Form.SUFFIX) ? list.substring(0, list.length() - 4) : list)
                .orElseThrow(() -> Statuses.problem(404));
        var plan = Parameters.plan(id);
        var view = Parameters.view(asOf, knownAt);
        var from = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        var most = Parameters.limit(limit, form);
        var told = rows.tell(entries, plan, view, from, most).orElseThrow(() -> Problem.unknownPlan(id));
        return switch (form) {
            case JSON -> PublicAnswer.of(told.page(), told.tag());
            case CSV -> tables.answer(entries, told.page().items(), fileName(entries, told), told.tag());
        };
    }

    /** A table cannot say that it is incomplete, but what it is called can. */
    private static String fileName(RecordedList list, RecordedRows.Told told) {
        var parked = told.page().incompleteFrom();
        return list.fileName(told.planId() + (parked == null ? "" : "-incomplete-from-version-" + parked));
    }
}
