@NullMarked
package org.mithaq.query.writing;

import org.jspecify.annotations.NullMarked;
