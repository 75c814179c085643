/** Reads the page on which the Open Government Partnership publishes an action plan, saved as text or HTML. */
@NullMarked
package org.mithaq.importer.page;

import org.jspecify.annotations.NullMarked;
