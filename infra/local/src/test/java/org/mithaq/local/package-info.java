@NullMarked
package org.mithaq.local;

import org.jspecify.annotations.NullMarked;
