package org.mithaq.command.door;

import org.mithaq.command.publication.Republication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: how far the log is published, and everything once more. */
@RestController
class PublicationController {

    private final Republication republication;

    PublicationController(Republication republication) {
        this.republication = republication;
    }

    @GetMapping("/api/publication")
    Republication.Progress progress() {
        return republication.progress();
    }

    @PostMapping("/api/publication/restart")
    Republication.Progress restart() {
        return republication.begin();
    }
}
