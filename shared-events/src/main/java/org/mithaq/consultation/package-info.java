/** Consultations of the public, each in a stream of its own: what was contributed, and the reasoned answers. */
@NullMarked
package org.mithaq.consultation;

import org.jspecify.annotations.NullMarked;
