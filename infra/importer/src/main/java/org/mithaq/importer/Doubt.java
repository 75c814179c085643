package org.mithaq.importer;

import java.util.Set;

/**
 * What a careful reader would not take for granted: a stable code, a sentence, and where in the file it stands.
 * A doubt accompanies what was read; it never replaces it.
 */
public record Doubt(String code, String detail, String where) {

    /** There is no plan to which the other commands of the file could belong. */
    public static final String CANNOT_OPEN = "plan.cannot-open";

    /** The plan seems to be here under another id. */
    public static final String ALREADY_HERE = "plan.already-here";

    private static final Set<String> FORBIDDING = Set.of(CANNOT_OPEN, ALREADY_HERE);

    /** Whether nothing is to be sent before somebody has decided; who names the plan has decided which plan it is. */
    public boolean forbidsSending(boolean planNamed) {
        return FORBIDDING.contains(code) && !(planNamed && code.equals(ALREADY_HERE));
    }

    /** The same in one file of several. */
    public Doubt in(String file) {
        return new Doubt(code, detail, file + ": " + where);
    }
}
