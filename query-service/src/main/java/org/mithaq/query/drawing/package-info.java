/** Processes as drawings. */
@NullMarked
package org.mithaq.query.drawing;

import org.jspecify.annotations.NullMarked;
