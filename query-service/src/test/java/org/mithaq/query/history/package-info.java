@NullMarked
package org.mithaq.query.history;

import org.jspecify.annotations.NullMarked;
