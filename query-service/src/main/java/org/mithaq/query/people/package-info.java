/** The names of persons, as far as the register lets us have them: an erasable copy. */
@NullMarked
package org.mithaq.query.people;

import org.jspecify.annotations.NullMarked;
