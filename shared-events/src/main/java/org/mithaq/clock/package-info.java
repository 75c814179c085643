/** Which day it is in a demonstration, where that can be moved; what is recorded and signed keeps to the real time. */
@NullMarked
package org.mithaq.clock;

import org.jspecify.annotations.NullMarked;
