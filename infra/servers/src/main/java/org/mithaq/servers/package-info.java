/** Real servers as child processes on this machine: PostgreSQL and Kafka, for the demonstration and for tests. */
@NullMarked
package org.mithaq.servers;

import org.jspecify.annotations.NullMarked;
