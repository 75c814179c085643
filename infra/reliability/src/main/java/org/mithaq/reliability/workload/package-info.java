/** What clients do: wishes drawn by lot from a seed, sent, sent again, and read. */
@NullMarked
package org.mithaq.reliability.workload;

import org.jspecify.annotations.NullMarked;
