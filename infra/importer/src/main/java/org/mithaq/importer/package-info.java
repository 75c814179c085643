/** Reads published action plans and exported lists into commands, and says what it doubts. It sends nothing and invents nothing. */
@NullMarked
package org.mithaq.importer;

import org.jspecify.annotations.NullMarked;
