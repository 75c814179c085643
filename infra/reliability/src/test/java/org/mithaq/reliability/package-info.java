@NullMarked
package org.mithaq.reliability;

import org.jspecify.annotations.NullMarked;
