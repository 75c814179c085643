/** What a process makes of a plan on a day: which timers run, and what waits for whom. */
@NullMarked
package org.mithaq.process.tasks;

import org.jspecify.annotations.NullMarked;
