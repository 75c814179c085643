package org.mithaq.command.consultation;

import org.mithaq.events.Sha256;

/** What the log may know of a text: its salted hash and its length in characters. */
public record Words(Sha256 hash, int length) {}
