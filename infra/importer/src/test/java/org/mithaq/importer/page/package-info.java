@NullMarked
package org.mithaq.importer.page;

import org.jspecify.annotations.NullMarked;
