package org.mithaq.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** A part of a list that is made anew for whoever asks; {@code next} is after how many items it goes on, if it does. */
public record PageOf<T>(
        List<T> items,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer next) {

    /** The items after so many, at most so many, as an address asks for them; nobody on the way may keep the answer. */
    public static <T> ResponseEntity<PageOf<T>> answer(List<T> all, @Nullable String after, @Nullable String limit) {
        var passedOver = Math.toIntExact(Parameters.whole("after", after, 0, Integer.MAX_VALUE, 0));
        var items = all.stream().skip(passedOver).limit(Parameters.limit(limit)).toList();
        var reached = passedOver + items.size();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new PageOf<>(items, reached < all.size() ? reached : null));
    }
}
