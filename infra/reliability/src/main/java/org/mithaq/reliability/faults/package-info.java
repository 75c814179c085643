/** What goes wrong on purpose, and how it is made well again. */
@NullMarked
package org.mithaq.reliability.faults;

import org.jspecify.annotations.NullMarked;
