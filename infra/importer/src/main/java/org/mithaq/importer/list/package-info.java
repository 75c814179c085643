/** Reads exported lists, and spreadsheets made like them, back into commands. */
@NullMarked
package org.mithaq.importer.list;

import org.jspecify.annotations.NullMarked;
