/** The versions of processes to which plans are bound, and where they are found. */
@NullMarked
package org.mithaq.process.publication;

import org.jspecify.annotations.NullMarked;
