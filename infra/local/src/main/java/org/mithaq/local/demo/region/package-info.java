/** The demonstration plan: the whole life of a plan of two imaginary regions, told by a seeded program. */
@NullMarked
package org.mithaq.local.demo.region;

import org.jspecify.annotations.NullMarked;
