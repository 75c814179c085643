package org.mithaq.command.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.command.people.Doubles;
import org.mithaq.command.people.Doubles.Place;
import org.mithaq.events.Invalid;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What administrators need to keep the register of persons; the answers hold names and are kept nowhere. */
@RestController
class PeopleController {

    private static final int MOST = 500;

    private final Doubles doubles;

    PeopleController(Doubles doubles) {
        this.doubles = doubles;
    }

    @GetMapping("/api/people/doubles")
    ResponseEntity<Doubles.Page> doubles(
            @RequestParam @Nullable String after, @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw refused("limit", "Between 1 and " + MOST);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(doubles.after(place(after), limit));
    }

    private static Place place(@Nullable String after) {
        try {
            return after == null ? Place.START : Place.of(after);
        } catch (Invalid _) {
            throw refused("after", "What an earlier answer gave as next");
        }
    }

    private static Rejected refused(String parameter, String sentence) {
        return new Rejected(
                Rejected.Kind.MALFORMED, "http.parameter", sentence, List.of(new Rejected.Fault(parameter, sentence)));
    }
}
