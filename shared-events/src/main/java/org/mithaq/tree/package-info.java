/** The tree over the event log as in RFC 6962, its proofs, and the signed checkpoints that make it known outside. */
@NullMarked
package org.mithaq.tree;

import org.jspecify.annotations.NullMarked;
