@NullMarked
package org.mithaq.query.api;

import org.jspecify.annotations.NullMarked;
