package org.mithaq.command.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.consultation.RecordsOf;
import org.mithaq.command.consultation.WordRows;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.kernel.Standing;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.consultation.ConsultationRecord;
import org.mithaq.consultation.Contribution;
import org.mithaq.consultation.ContributionId;
import org.mithaq.events.Invalid;
import org.mithaq.events.Language;
import org.mithaq.plan.consultation.ConsultationId;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people contributed, in their words: all of it for those who answer, what was answered for everybody. Nobody keeps it. */
@RestController
class TextController {

    private static final int MOST = 500;

    private final RecordsOf records;
    private final WordRows rows;

    TextController(RecordsOf records, WordRows rows) {
        this.records = records;
        this.rows = rows;
    }

    /** One text; {@code version} is its place, after which a list goes on. */
    record Contributed(String contributionId, int version, Language language, String text) {}

    record Texts(List<Contributed> items, @Nullable Integer next) {}

    @GetMapping("/api/consultations/{id}/contributions/{contribution}/text")
    ResponseEntity<Contributed> text(@PathVariable String id, @PathVariable String contribution) {
        var consultation = consultation(id);
        return consultation
                .contributions()
                .of(contributionId(contribution))
                .filter(Contribution::isShown)
                .flatMap(shown -> read(new ConsultationId(id), shown))
                .map(TextController::fresh)
                .orElseThrow(TextController::nothing);
    }

    @GetMapping("/api/consultations/{id}/texts")
    ResponseEntity<Texts> texts(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "100") int limit,
            Actor actor) {
        if (limit < 1 || limit > MOST || after < 0) {
            throw new Rejected(Rejected.Kind.MALFORMED, "http.parameter", "limit is between 1 and " + MOST, List.of());
        }
        var consultation = consultation(id);
        belongs(actor, consultation);
        var some = new ArrayList<>(
                consultation.contributions().after(after).limit(limit + 1L).toList());
        var more = some.size() > limit;
        if (more) {
            some.removeLast();
        }
        return fresh(new Texts(
                some.stream()
                        .flatMap(one -> read(new ConsultationId(id), one).stream())
                        .toList(),
                more ? some.getLast().received().version() : null));
    }

    /** Whoever belongs to some member answers where that takes part, and reads no other words. */
    private static void belongs(Actor actor, ConsultationRecord consultation) {
        var standing = Standing.of(actor, null);
        var members = consultation.terms().map(ConsultationOpened::members).orElse(List.of());
        if (!standing.forAll() && members.stream().noneMatch(standing::belongsTo)) {
            throw new Rejected(
                    Rejected.Kind.FORBIDDEN,
                    "membership.not-of-this-plan",
                    "You belong to no member of this plan",
                    List.of());
        }
    }

    private Optional<Contributed> read(ConsultationId consultation, Contribution contribution) {
        return rows.text(consultation, contribution.id())
                .map(text -> new Contributed(
                        contribution.id().value(),
                        contribution.received().version(),
                        contribution.received().event().language(),
                        text));
    }

    private ConsultationRecord consultation(String id) {
        try {
            return Optional.of(records.consultation(new ConsultationId(id)))
                    .filter(known -> known.opened() != null)
                    .orElseThrow(TextController::nothing);
        } catch (Invalid _) {
            throw nothing();
        }
    }

    private static ContributionId contributionId(String id) {
        try {
            return new ContributionId(id);
        } catch (Invalid _) {
            throw nothing();
        }
    }

    private static <T> ResponseEntity<T> fresh(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private static Rejected nothing() {
        return Rejected.unknown(
                "consultation.contribution-unknown", "", "There is no contribution of this id whose text is shown");
    }
}
