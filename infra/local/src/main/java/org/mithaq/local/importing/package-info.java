/** Files of others on their way in: read by the importer, sent to a running system as commands. */
@NullMarked
package org.mithaq.local.importing;

import org.jspecify.annotations.NullMarked;
