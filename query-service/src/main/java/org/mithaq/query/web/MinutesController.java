package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Language;
import org.mithaq.query.history.View;
import org.mithaq.query.http.Languages;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.http.Problem;
import org.mithaq.query.plan.Plans;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The minutes of each meeting that was held, in the language that is named, or else in the reader's. */
@RestController
class MinutesController {

    private final Plans plans;
    private final Minutes minutes;

    MinutesController(Plans plans, Minutes minutes) {
        this.plans = plans;
        this.minutes = minutes;
    }

    @GetMapping("/api/plans/{id}/committees/{committee}/meetings/{meeting}/minutes.pdf")
    ResponseEntity<byte[]> minutes(
            @PathVariable String id,
            @PathVariable String committee,
            @PathVariable String meeting,
            @RequestParam @Nullable String language,
            HttpServletRequest request) {
        var plan = plans.tell(Parameters.plan(id), View.TODAY)
                .orElseThrow(() -> Problem.unknownPlan(id))
                .plan();
        var asked = plan.committees().stream()
                .filter(one -> one.committeeId().equalsIgnoreCase(committee))
                .findFirst()
                .orElseThrow(() -> unknown("committee.unknown", "The plan has no committee of that name"));
        var held = asked.meetings().stream()
                .filter(one -> one.meetingId().equalsIgnoreCase(meeting) && one.heldOn() != null)
                .findFirst()
                .orElseThrow(() -> unknown("committee.meeting-unknown", "The committee held no meeting of that name"));
        var named = Parameters.oneOf(
                "language",
                language,
                Arrays.stream(Language.values()).map(Language::code).toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(asked.committeeId() + "-" + held.meetingId() + ".pdf")
                                .build()
                                .toString())
                .cacheControl(CacheControl.noCache())
                .varyBy("Accept-Language")
                .body(minutes.of(plan, asked, held, named == null ? Languages.of(request) : Language.of(named)));
    }

    private static Problem unknown(String code, String detail) {
        return Problem.of(HttpStatus.NOT_FOUND, code, detail);
    }
}
