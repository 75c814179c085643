package org.mithaq.query.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.http.Problem;
import org.mithaq.query.writing.Drafts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to the issuer with whom people sign in, and back to the page from which they came. */
@Controller
class SignInPages {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);

    private final String client;
    private final ObjectProvider<ClientRegistrationRepository> issuers;
    private final MessageSource messages;

    SignInPages(
            @Value("${mithaq.sign-in.client}") String client,
            ObjectProvider<ClientRegistrationRepository> issuers,
            MessageSource messages) {
        this.client = client;
        this.issuers = issuers;
        this.messages = messages;
    }

    @GetMapping({"/ar/sign-in", "/fr/sign-in", "/en/sign-in"})
    String signIn(@RequestParam @Nullable String to, HttpServletRequest request) {
        if (client.isBlank()) {
            throw Problem.of(HttpStatus.NOT_FOUND, "http.not-found", "Nobody signs in here");
        }
        Drafts.comeBack(request, to == null ? "/" : to);
        ask();
        return "redirect:/oauth2/authorization/" + client;
    }

    /** Whether the issuer says where one signs in; it was not asked before somebody wanted to. */
    private void ask() {
        try {
            issuers.getObject().findByRegistrationId(client);
        } catch (RuntimeException away) {
            LOG.warn("Nobody can sign in: {}", away.getMessage());
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "http.away", "The issuer does not answer");
        }
    }

    /** Shown when a form came after its session had ended, and says whether what was written is kept; or when nobody signed in. */
    @GetMapping({
        "/ar/sign-in/{what:again|too-long|failed}",
        "/fr/sign-in/{what:again|too-long|failed}",
        "/en/sign-in/{what:again|too-long|failed}"
    })
    String again(
            @PathVariable String what, @RequestParam @Nullable String to, HttpServletRequest request, Model model) {
        var frame = Frame.of(request, null);
        model.addAttribute("frame", frame);
        model.addAttribute("words", new Words(messages, frame.language()));
        model.addAttribute("to", to == null ? "/" : to);
        model.addAttribute("what", what);
        return "sign-in";
    }
}
