/** The lists of a plan and their columns, written once for those who export them and those who read them back in. */
@NullMarked
package org.mithaq.lists;

import org.jspecify.annotations.NullMarked;
