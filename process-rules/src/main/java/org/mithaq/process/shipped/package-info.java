/** The processes that come with Mithaq: the files under {@code processes/}, read and checked once. */
@NullMarked
package org.mithaq.process.shipped;

import org.jspecify.annotations.NullMarked;
