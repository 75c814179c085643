/** The erasable register of natural persons. */
@NullMarked
package org.mithaq.command.people;

import org.jspecify.annotations.NullMarked;
