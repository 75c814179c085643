package org.mithaq.query.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Parameters;
import org.springframework.http.CacheControl;
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

    /** A part of it; {@code next} is after how many items it goes on, if it does. */
    record Page(
            List<ReviewItem> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer next) {}

    /** What awaits a review; with {@code all=true} also what was reviewed. */
    @GetMapping("/api/reviews")
    ResponseEntity<Page> reviews(
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String all,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit) {
        var everything = Parameters.flag("all", all);
        var passedOver = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        var most = Parameters.limit(limit);
        var asked = plan == null ? reviews.all() : reviews.of(Parameters.id("plan", plan));
        var found = asked.stream().filter(item -> everything || item.awaits()).toList();
        var items = found.stream().skip(passedOver).limit(most).toList();
        var reached = passedOver + items.size();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page(items, reached < found.size() ? reached : null));
    }
}
