/** What was submitted and changes nonetheless: proposed, heard, decided and published. */
@NullMarked
package org.mithaq.plan.amendment;

import org.jspecify.annotations.NullMarked;
