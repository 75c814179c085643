/** Good histories made from a seed, and thirty ways to spoil one: the test of the checker. */
@NullMarked
package org.mithaq.reliability.mutation;

import org.jspecify.annotations.NullMarked;
