package org.mithaq.query.review;

import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.PageOf;
import org.mithaq.query.http.Parameters;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What awaits a review, and what was found: for administrators and auditors, since it tells what was refused and to whom. */
@RestController
class ReviewController {

    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    /** What awaits a review; with {@code all=true} also what was reviewed. */
    @GetMapping("/api/reviews")
    ResponseEntity<PageOf<ReviewItem>> reviews(
            Caller caller,
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String all,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit) {
        var everything = Parameters.flag("all", all);
        var asked = plan == null ? reviews.all(caller) : reviews.of(Parameters.id("plan", plan));
        var found = asked.stream().filter(item -> everything || item.awaits()).toList();
        return PageOf.answer(found, after, limit);
    }
}
