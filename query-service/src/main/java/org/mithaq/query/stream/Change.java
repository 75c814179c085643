package org.mithaq.query.stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.mithaq.query.readers.Readership;

/** That a plan has reached a version, at a position of the log, and who may hear of it. */
record Change(
        String planId,
        int version,
        long position,

        @JsonIgnore Readership readership) {}
