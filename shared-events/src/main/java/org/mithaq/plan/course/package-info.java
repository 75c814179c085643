/** How a plan goes through the hands of OGP, of councils and of time: from the letter of support to the archive. */
@NullMarked
package org.mithaq.plan.course;

import org.jspecify.annotations.NullMarked;
