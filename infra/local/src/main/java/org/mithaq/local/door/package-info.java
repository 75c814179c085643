/** The two doors of a running system as the command line uses them: commands go in at one, what readers see comes out at the other. */
@NullMarked
package org.mithaq.local.door;

import org.jspecify.annotations.NullMarked;
