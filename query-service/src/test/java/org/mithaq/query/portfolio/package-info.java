@NullMarked
package org.mithaq.query.portfolio;

import org.jspecify.annotations.NullMarked;
