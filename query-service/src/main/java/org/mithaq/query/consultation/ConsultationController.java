package org.mithaq.query.consultation;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.consultation.PublicConsultations.Listed;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Parameters;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The consultations, for programs. */
@RestController
class ConsultationController {

    private final PublicConsultations consultations;

    ConsultationController(PublicConsultations consultations) {
        this.consultations = consultations;
    }

    /** Every consultation that the caller may read. */
    record All(List<ConsultationAnswer> items) {}

    @GetMapping("/api/consultations")
    ResponseEntity<All> all(@RequestParam @Nullable String planId, @Nullable Principal principal) {
        var plan = planId == null ? null : Parameters.id("planId", planId);
        return fresh(new All(consultations.all(plan, Caller.of(principal))));
    }

    @GetMapping("/api/consultations/{id}")
    ResponseEntity<ConsultationAnswer> one(@PathVariable String id, @Nullable Principal principal) {
        return fresh(consultations.answer(consultations.of(id, principal)));
    }

    @GetMapping("/api/consultations/{id}/contributions")
    ResponseEntity<Listed> contributions(
            @PathVariable String id,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit,
            @RequestParam @Nullable String answered,
            @Nullable Principal principal) {
        var consultation = consultations.of(id, principal);
        var wanted = answered == null ? null : Parameters.flag("answered", answered);
        var place = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        return fresh(consultations.contributions(consultation, place, Parameters.limit(limit), wanted));
    }

    @GetMapping("/api/consultations/{id}/contributions/{contribution}")
    ResponseEntity<ContributionStory> contribution(
            @PathVariable String id, @PathVariable String contribution, @Nullable Principal principal) {
        return fresh(consultations.story(consultations.of(id, principal), contribution));
    }

    /** Nobody on the way may keep it: a text that is withheld or erased goes at once. */
    private static <T> ResponseEntity<T> fresh(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
