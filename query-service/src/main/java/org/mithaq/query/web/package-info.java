/** The pages: what everybody reads, in three languages. */
@NullMarked
package org.mithaq.query.web;

import org.jspecify.annotations.NullMarked;
