@NullMarked
package org.mithaq.local.launch;

import org.jspecify.annotations.NullMarked;
