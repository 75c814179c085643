@NullMarked
package org.mithaq.query.kernel;

import org.jspecify.annotations.NullMarked;
