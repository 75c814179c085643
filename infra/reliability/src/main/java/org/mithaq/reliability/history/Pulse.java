package org.mithaq.reliability.history;

/** What a consumer said of itself at one moment (nanoseconds of the journal's clock), and how far it and the log were. */
public record Pulse(String part, long at, boolean saysWell, long position, long end) {}
