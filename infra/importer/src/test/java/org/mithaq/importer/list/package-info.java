@NullMarked
package org.mithaq.importer.list;

import org.jspecify.annotations.NullMarked;
