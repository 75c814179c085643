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

    /** A row of a list makes no command. */
    public static final String ROW_NOT_READ = "list.row-not-read";

    private static final Set<String> FORBIDDING = Set.of(CANNOT_OPEN, ALREADY_HERE);

    /** Whether nothing is to be sent before somebody has decided; who names the plan has decided which plan it is. */
    public boolean forbidsSending(boolean planNamed) {
        return FORBIDDING.contains(code) && !(planNamed && code.equals(ALREADY_HERE));
    }

    /** Whether something that the file lists was left out because of it. */
    public boolean losesARow() {
        return code.equals(ROW_NOT_READ);
    }

    /** The same in one file of several. */
    public Doubt in(String file) {
        return new Doubt(code, detail, file + ": " + where);
    }
}
