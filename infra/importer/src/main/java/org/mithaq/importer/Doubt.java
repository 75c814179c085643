package org.mithaq.importer;

/**
 * What a careful reader would not take for granted: a stable code, a sentence, and where in the file it stands.
 * A doubt accompanies what was read; it never replaces it.
 */
public record Doubt(String code, String detail, String where) {}
