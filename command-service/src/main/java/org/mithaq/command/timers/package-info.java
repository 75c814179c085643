/**
 * Days that come: which timers of which plans are set to which day follows from the log, and when the day has come a command
 * says so. The rows can be thrown away; whatever was triggered stands in the log.
 */
@NullMarked
package org.mithaq.command.timers;

import org.jspecify.annotations.NullMarked;
