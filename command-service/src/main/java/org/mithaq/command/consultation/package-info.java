/** Consultations of the public: the rules of asking and of answering, and the texts, which stand outside of the log. */
@NullMarked
package org.mithaq.command.consultation;

import org.jspecify.annotations.NullMarked;
