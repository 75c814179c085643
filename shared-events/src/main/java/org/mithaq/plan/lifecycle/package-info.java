/** Opening, description, lead institutions, submission, implementation. */
@NullMarked
package org.mithaq.plan.lifecycle;

import org.jspecify.annotations.NullMarked;
