/** What runs on this machine: settings, data folder, children and who watches over them. */
@NullMarked
package org.mithaq.local.launch;

import org.jspecify.annotations.NullMarked;
