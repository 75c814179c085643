/** From the text of a definition to rules that can be asked. */
@NullMarked
package org.mithaq.process.file;

import org.jspecify.annotations.NullMarked;
