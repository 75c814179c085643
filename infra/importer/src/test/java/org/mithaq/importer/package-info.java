@NullMarked
package org.mithaq.importer;

import org.jspecify.annotations.NullMarked;
