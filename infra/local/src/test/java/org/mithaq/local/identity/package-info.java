@NullMarked
package org.mithaq.local.identity;

import org.jspecify.annotations.NullMarked;
