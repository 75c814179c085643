package org.mithaq.query.http;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** An answer that everybody may keep, as long as they ask whether it still holds; its tag is made of version and day. */
public final class PublicAnswer {

    private PublicAnswer() {}

    public static <T> ResponseEntity<T> of(T body, String versionAndDay) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + versionAndDay + "\"")
                .body(body);
    }
}
