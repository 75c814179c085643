package org.mithaq.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.process.definition.Visibility.Part;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.http.PublicAnswer;
import org.mithaq.query.readers.Shows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One plan, for programs. */
@RestController
class PlanController {

    private final Plans plans;

    PlanController(Plans plans) {
        this.plans = plans;
    }

    @GetMapping("/api/plans/{id}")
    ResponseEntity<PlanAnswer> plan(
            @PathVariable String id, @RequestParam @Nullable String asOf, @RequestParam @Nullable String knownAt) {
        var plan = Parameters.plan(id);
        var view = Parameters.view(asOf, knownAt);
        var told = plans.tell(plan, view).orElseThrow(() -> Problem.unknownPlan(id));
        return PublicAnswer.of(told.plan(), told.tag());
    }

    /** What a process may know of a plan, each figure under the one name by which everybody means it. */
    @Shows(Part.CONFORMANCE)
    @GetMapping("/api/plans/{id}/facts")
    ResponseEntity<FactsAnswer> facts(
            @PathVariable String id, @RequestParam @Nullable String asOf, @RequestParam @Nullable String knownAt) {
        var plan = Parameters.plan(id);
        var view = Parameters.view(asOf, knownAt);
        var facts = plans.facts(plan, view).orElseThrow(() -> Problem.unknownPlan(id));
        return PublicAnswer.of(facts, facts.tag());
    }

    /** What a plan keeps of its process; what it would keep of another one, if that is named. */
    @Shows(Part.CONFORMANCE)
    @GetMapping("/api/plans/{id}/conformance")
    ResponseEntity<List<ConformanceAnswer.Judged>> conformance(
            @PathVariable String id,
            @RequestParam @Nullable String process,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String knownAt) {
        var plan = Parameters.plan(id);
        var view = Parameters.view(asOf, knownAt);
        var judge = plans.judge(process);
        var answer = plans.conformance(plan, view, judge).orElseThrow(() -> Problem.unknownPlan(id));
        return PublicAnswer.of(answer.judgements(), answer.tag());
    }

    /** What would change if the plan moved to another process: to be looked at before somebody sends {@code MigrateProcess}. */
    @Shows(Part.CONFORMANCE)
    @GetMapping("/api/plans/{id}/migration")
    ResponseEntity<MigrationAnswer> migration(@PathVariable String id, @RequestParam @Nullable String process) {
        var other = plans.judge(process)
                .orElseThrow(() -> Parameters.bad("process", "process is the id of a process, such as ogp-local"));
        var answer = plans.migration(Parameters.plan(id), other).orElseThrow(() -> Problem.unknownPlan(id));
        return PublicAnswer.of(answer, answer.tag());
    }
}
