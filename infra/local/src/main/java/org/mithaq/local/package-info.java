/** The command line: runs a whole installation on this machine. */
@NullMarked
package org.mithaq.local;

import org.jspecify.annotations.NullMarked;
