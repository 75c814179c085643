package org.mithaq.query.inbox;

import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.PageOf;
import org.mithaq.query.http.Parameters;
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

    @GetMapping("/api/inbox")
    ResponseEntity<PageOf<InboxItem>> inbox(
            Caller caller,
            @RequestParam @Nullable String plan,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String limit) {
        var only = plan == null ? null : Parameters.id("plan", plan);
        var waiting = inboxes.of(caller).stream()
                .filter(item -> only == null || item.planId().equalsIgnoreCase(only.value()))
                .toList();
        return PageOf.answer(waiting, after, limit);
    }
}
