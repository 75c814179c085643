/** Checks a whole log, line by line, against what was signed of it; it believes neither the database nor the services. */
@NullMarked
package org.mithaq.local.verify;

import org.jspecify.annotations.NullMarked;
