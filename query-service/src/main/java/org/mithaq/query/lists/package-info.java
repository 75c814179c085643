/** Lists of what is recorded of a plan, as pages for programs and as tables for spreadsheets. */
@NullMarked
package org.mithaq.query.lists;

import org.jspecify.annotations.NullMarked;
