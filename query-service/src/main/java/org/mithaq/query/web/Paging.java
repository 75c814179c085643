package org.mithaq.query.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which part of a list a page shows, counted from 1, and the addresses of the parts beside it. */
public record Paging(
        int from,
        int to,
        int all,
        @Nullable String previous,
        @Nullable String next) {

    static Paging of(Frame frame, int number, int length, int shown, int all) {
        var before = (number - 1) * length;
        return new Paging(
                before + 1,
                before + shown,
                all,
                number > 1 ? address(frame, Math.min(number - 1, Math.max(1, (all + length - 1) / length))) : null,
                before + shown < all && shown > 0 ? address(frame, number + 1) : null);
    }

    private static String address(Frame frame, int number) {
        return UriComponentsBuilder.fromPath(frame.here())
                .query(frame.query())
                .replaceQueryParam("page", number)
                .build()
                .toUriString();
    }
}
