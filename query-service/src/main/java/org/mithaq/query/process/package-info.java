/** By which processes plans are judged: what each says, and its drawing. */
@NullMarked
package org.mithaq.query.process;

import org.jspecify.annotations.NullMarked;
