package org.mithaq.reliability.history;

/** What a consumer said of itself at one moment (nanoseconds of the journal's clock), and how far it and the log were; one that does not answer does not say that it is well. */
public record Pulse(String part, long at, boolean saysWell, long position, long end) {}
