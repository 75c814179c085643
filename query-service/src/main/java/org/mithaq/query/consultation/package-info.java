/** Consultations of the public: how they stand, and what became of each contribution. */
@NullMarked
package org.mithaq.query.consultation;

import org.jspecify.annotations.NullMarked;
