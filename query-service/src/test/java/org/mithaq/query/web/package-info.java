@NullMarked
package org.mithaq.query.web;

import org.jspecify.annotations.NullMarked;
