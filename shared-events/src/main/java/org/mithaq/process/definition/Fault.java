package org.mithaq.process.definition;

/**
 * Why a definition cannot be published.
 *
 * @param line where in the file, from 1
 * @param code which kind of fault it is, for programs
 * @param sentence what is wrong, for who wrote the file
 */
public record Fault(int line, String code, String sentence) {}
