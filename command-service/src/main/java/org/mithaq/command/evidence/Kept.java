package org.mithaq.command.evidence;

import org.mithaq.events.Sha256;

/** A file of the archive: what its bytes hash to, how many they are, and what they are. */
public record Kept(Sha256 sha256, long size, String type) {}
