@NullMarked
package org.mithaq.local.importing;

import org.jspecify.annotations.NullMarked;
