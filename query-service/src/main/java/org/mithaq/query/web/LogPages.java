package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mithaq.lists.ComputedList;
import org.mithaq.query.checkpoints.Comparison;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says what the log signed of itself, what that proves, and whether this copy agrees. */
@Controller
class LogPages {

    private final Comparison comparison;
    private final MessageSource messages;

    LogPages(Comparison comparison, MessageSource messages) {
        this.comparison = comparison;
        this.messages = messages;
    }

    @GetMapping({"/ar/audit/log", "/fr/audit/log", "/en/audit/log"})
    String log(HttpServletRequest request, Model model) {
        var frame = Frame.of(request, null);
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
        model.addAttribute("checkpoints", comparison.latest());
        model.addAttribute("csv", ComputedList.CHECKPOINTS.path(""));
        return "log";
    }
}
