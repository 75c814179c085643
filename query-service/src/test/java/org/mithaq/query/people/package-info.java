@NullMarked
package org.mithaq.query.people;

import org.jspecify.annotations.NullMarked;
