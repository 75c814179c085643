package org.mithaq.reliability.history;

/**
 * A record of the topic at its offset; position 0 if it has none that can be read. {@code injected} if it was put there
 * as a fault and not by the publisher.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares messages by it
public record Message(long offset, String key, long position, byte[] value, boolean injected) {}
