@NullMarked
package org.mithaq.local.demo;

import org.jspecify.annotations.NullMarked;
