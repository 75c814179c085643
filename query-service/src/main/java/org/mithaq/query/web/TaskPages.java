package org.mithaq.query.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Role;
import org.mithaq.plan.PlanRecord;
import org.mithaq.query.http.Caller;
import org.mithaq.query.http.Parameters;
import org.mithaq.query.inbox.InboxItem;
import org.mithaq.query.inbox.Inboxes;
import org.mithaq.query.review.ReviewItem;
import org.mithaq.query.review.Reviews;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits in the plans and for whom, and what was or is to be looked at afterwards: by whoever may read it. */
@Controller
class TaskPages {

    private final Inboxes inboxes;
    private final Reviews reviews;
    private final MessageSource messages;

    TaskPages(Inboxes inboxes, Reviews reviews, MessageSource messages) {
        this.inboxes = inboxes;
        this.reviews = reviews;
        this.messages = messages;
    }

    @GetMapping({"/ar/inbox", "/fr/inbox", "/en/inbox"})
    String inbox(@RequestParam @Nullable String role, Caller reader, HttpServletRequest request, Model model) {
        var known = Arrays.stream(Role.values()).map(Role::id).toList();
        var asked = Parameters.oneOf("role", role, known);
        var only = asked == null ? null : Role.of(asked).orElse(null);
        frame(request, model);
        model.addAttribute("role", only);
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "plans",
                inboxes.of(only, reader).stream().collect(groupingBy(InboxItem::planId, LinkedHashMap::new, toList())));
        return "inbox";
    }

    /** Who was refused what is told to auditors and administrators alone; here it is only counted. */
    @GetMapping({"/ar/reviews", "/fr/reviews", "/en/reviews"})
    String reviews(Caller reader, HttpServletRequest request, Model model) {
        frame(request, model);
        var all = reviews.all(reader);
        var shown = all.stream()
                .filter(item -> item.kind() != ReviewItem.Kind.REFUSAL)
                .toList()
                .reversed();
        model.addAttribute("reviews", shown);
        model.addAttribute(
                "recordedOn",
                shown.stream()
                        .collect(toMap(
                                ReviewItem::eventId,
                                item -> LocalDate.ofInstant(item.recordedAt(), PlanRecord.DEFAULT_ZONE))));
        model.addAttribute("awaiting", shown.stream().filter(ReviewItem::awaits).count());
        model.addAttribute("refusals", all.size() - shown.size());
        return "reviews";
    }

    private void frame(HttpServletRequest request, Model model) {
        var frame = Frame.of(request, null);
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
    }
}
