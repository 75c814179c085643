/** The local identity provider, and the tokens that it gives. */
@NullMarked
package org.mithaq.local.identity;

import org.jspecify.annotations.NullMarked;
