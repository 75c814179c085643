package org.mithaq.command.evidence;

/** How many bytes may come in: in one file, from one bearer of a token on one day, and altogether. */
public record Limits(long file, long perDay, long total) {}
