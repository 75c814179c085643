package org.mithaq.reliability.history;

/** The root over the first {@code size} leaves of the log, in hex, as somebody signed it; {@code genuine} if the signature is theirs. */
public record Checkpoint(long size, String root, boolean genuine) {}
