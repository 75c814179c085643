@NullMarked
package org.mithaq.query.checkpoints;

import org.jspecify.annotations.NullMarked;
