/** The one package that knows the Common Expression Language: the expressions of a definition are checked and asked here. */
@NullMarked
package org.mithaq.process.cel;

import org.jspecify.annotations.NullMarked;
