@NullMarked
package org.mithaq.reliability.system;

import org.jspecify.annotations.NullMarked;
