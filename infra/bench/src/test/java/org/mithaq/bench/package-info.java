@org.jspecify.annotations.NullMarked
package org.mithaq.bench;
