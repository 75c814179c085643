/** Tests of the whole: everything runs as its users have it. */
@NullMarked
package org.mithaq.local.whole;

import org.jspecify.annotations.NullMarked;
