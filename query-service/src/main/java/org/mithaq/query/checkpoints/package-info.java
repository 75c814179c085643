/** Compares the tree over what arrived here with every checkpoint that the log signed, and proves what stands in it. */
@NullMarked
package org.mithaq.query.checkpoints;

import org.jspecify.annotations.NullMarked;
