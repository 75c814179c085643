@NullMarked
package org.mithaq.servers;

import org.jspecify.annotations.NullMarked;
