@NullMarked
package org.mithaq.local.demo.region;

import org.jspecify.annotations.NullMarked;
