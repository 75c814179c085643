@NullMarked
package org.mithaq.query.readers;

import org.jspecify.annotations.NullMarked;
