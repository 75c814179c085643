/**
 * The rules of a plan a second time, in plain Java and written from their texts: naive, slow and independent. Nothing here
 * knows the software that it judges; it works on the JSON of commands and answers.
 */
@NullMarked
package org.mithaq.reliability.model;

import org.jspecify.annotations.NullMarked;
