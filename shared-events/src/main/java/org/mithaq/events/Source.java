package org.mithaq.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The document from which history was recorded: what carries a source reports what has already happened elsewhere. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        Phrase title, @Nullable Url url, @Nullable Sha256 sha256) {}
