@NullMarked
package org.mithaq.local.verify;

import org.jspecify.annotations.NullMarked;
