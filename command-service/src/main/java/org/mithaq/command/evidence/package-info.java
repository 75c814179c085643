/** The files that evidence points to, kept under the hash of their bytes. */
@NullMarked
package org.mithaq.command.evidence;

import org.jspecify.annotations.NullMarked;
