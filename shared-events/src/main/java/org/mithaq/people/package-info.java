/** Which ids of the erasable register are one human, and which humans were erased: ids only, never a name. */
@NullMarked
package org.mithaq.people;

import org.jspecify.annotations.NullMarked;
