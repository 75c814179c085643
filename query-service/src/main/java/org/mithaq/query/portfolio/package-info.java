/** Which plans there are and how they stand: one row a plan. */
@NullMarked
package org.mithaq.query.portfolio;

import org.jspecify.annotations.NullMarked;
