/** Measures this build beside its peers. */
@NullMarked
package org.mithaq.bench;

import org.jspecify.annotations.NullMarked;
