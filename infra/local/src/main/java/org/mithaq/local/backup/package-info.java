/** Carries an installation into one file and out of it again. */
@NullMarked
package org.mithaq.local.backup;

import org.jspecify.annotations.NullMarked;
