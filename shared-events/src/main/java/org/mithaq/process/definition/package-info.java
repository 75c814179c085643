/** Processes as data: read from files, checked, and the verdicts on a plan that follow from one. */
@NullMarked
package org.mithaq.process.definition;

import org.jspecify.annotations.NullMarked;
