/** What administrators look at afterwards: where a rule was passed over, what was corrected, and what was refused. */
@NullMarked
package org.mithaq.query.review;

import org.jspecify.annotations.NullMarked;
