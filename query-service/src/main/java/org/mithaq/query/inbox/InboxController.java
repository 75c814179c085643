package org.mithaq.query.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Parameters;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for whoever asks. */
@RestController
class InboxController {

    private final Inboxes inboxes;

    InboxController(Inboxes inboxes) {
        this.inboxes = inboxes;
    }

    /** A part of it; {@code next} is after how many items it goes on, if it does. */
    record Page(
            List<InboxItem> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer next) {}

    @GetMapping("/api/inbox")
    ResponseEntity<Page> inbox(
            Caller caller,
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit) {
        var passedOver = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        var most = Parameters.limit(limit);
        var only = plan == null ? null : Parameters.id("plan", plan);
        var waiting = inboxes.of(caller).stream()
                .filter(item -> only == null || item.planId().equalsIgnoreCase(only.value()))
                .toList();
        var items = waiting.stream().skip(passedOver).limit(most).toList();
        var reached = passedOver + items.size();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Page(items, reached < waiting.size() ? reached : null));
    }
}
