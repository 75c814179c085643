/** The one package that knows YAML: a definition is read from its file, and what is wrong is told with its line. */
@NullMarked
package org.mithaq.process.yaml;

import org.jspecify.annotations.NullMarked;
