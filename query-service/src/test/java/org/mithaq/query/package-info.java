@NullMarked
package org.mithaq.query;

import org.jspecify.annotations.NullMarked;
