/** The query side of Mithaq: it keeps the history of the log and answers from it. */
@NullMarked
package org.mithaq.query;

import org.jspecify.annotations.NullMarked;
