/** What people write: forms made of the contract, and the way of what is written to the command side. */
@NullMarked
package org.mithaq.query.writing;

import org.jspecify.annotations.NullMarked;
