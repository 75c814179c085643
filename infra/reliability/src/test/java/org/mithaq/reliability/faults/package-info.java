@NullMarked
package org.mithaq.reliability.faults;

import org.jspecify.annotations.NullMarked;
