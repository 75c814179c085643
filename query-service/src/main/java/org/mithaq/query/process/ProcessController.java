package org.mithaq.query.process;

import java.util.List;
import org.mithaq.events.Sha256;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.Published;
import org.mithaq.query.http.PublicAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The processes, for programs. A version never changes; what is told of it may. */
@RestController
class ProcessController {

    private final Catalogue processes;

    ProcessController(Catalogue processes) {
        this.processes = processes;
    }

    /** Every process on which a plan can be opened. */
    record All(List<ProcessAnswer.Listed> items) {}

    @GetMapping("/api/processes")
    ResponseEntity<All> all() {
        var newest = processes.all();
        var items = newest.stream()
                .map(one -> ProcessAnswer.Listed.of(
                        one, processes.versions(one.ref().id())))
                .toList();
        return PublicAnswer.of(new All(items), Sha256.of(String.valueOf(items)).value());
    }

    @GetMapping("/api/processes/{id}")
    ResponseEntity<ProcessAnswer> newest(@PathVariable String id) {
        return answer(ProcessAddress.of(processes, id));
    }

    @GetMapping("/api/processes/{id}/{version}")
    ResponseEntity<ProcessAnswer> version(@PathVariable String id, @PathVariable String version) {
        return answer(ProcessAddress.of(processes, id, version));
    }

    private static ResponseEntity<ProcessAnswer> answer(Published published) {
        var answer = ProcessAnswer.of(published);
        return PublicAnswer.of(answer, Sha256.of(String.valueOf(answer)).value());
    }
}
