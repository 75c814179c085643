/** Where the keys of a log lie. */
@NullMarked
package org.mithaq.keys;

import org.jspecify.annotations.NullMarked;
