/** Commands as wishes: how they are received, permitted, decided on and refused. */
@NullMarked
package org.mithaq.command.kernel;

import org.jspecify.annotations.NullMarked;
