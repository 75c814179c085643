/** The versions of processes to which plans are bound: those that come with Mithaq, and what was published here. */
@NullMarked
package org.mithaq.process.publication;

import org.jspecify.annotations.NullMarked;
