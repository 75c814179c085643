package org.mithaq.query.people;

import org.mithaq.events.Invalid;
import org.mithaq.events.PersonId;
import org.mithaq.people.PersonEntry;
import org.mithaq.query.http.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Says who somebody is to those who have to know; nobody on the way may keep the answer. */
@RestController
class PeopleController {

    private final People people;

    PeopleController(People people) {
        this.people = people;
    }

    @GetMapping("/api/people/{id}")
    ResponseEntity<PersonEntry> person(@PathVariable String id) {
        var person = people.of(named(id)).orElseThrow(PeopleController::unknown);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(person);
    }

    /** What cannot be an id is nobody. */
    private static PersonId named(String id) {
        try {
            return PersonId.of(id);
        } catch (Invalid _) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.of(HttpStatus.NOT_FOUND, "person.unknown", "The register has no person of this id");
    }
}
