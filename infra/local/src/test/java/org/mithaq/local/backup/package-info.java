@NullMarked
package org.mithaq.local.backup;

import org.jspecify.annotations.NullMarked;
