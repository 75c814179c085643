@NullMarked
package org.mithaq.query.plan;

import org.jspecify.annotations.NullMarked;
