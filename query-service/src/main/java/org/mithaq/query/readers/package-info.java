/** Who reads which part of a plan, and from which version on: the one door to everything under the address of a plan. */
@NullMarked
package org.mithaq.query.readers;

import org.jspecify.annotations.NullMarked;
