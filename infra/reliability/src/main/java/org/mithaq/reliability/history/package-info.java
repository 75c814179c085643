/** What a run has left behind, as data. */
@NullMarked
package org.mithaq.reliability.history;

import org.jspecify.annotations.NullMarked;
