package org.mithaq.reliability.model;

import java.util.List;

/** Who may send what. */
final class Permission {

    /** They may send every command, and they alone may give a source. */
    private static final List<String> EVERYTHING = List.of("admin", "point-of-contact");

    private Permission() {}

    static void check(Wish wish) {
        Settled.unless(mayTheRole(wish), 403, "command.forbidden");
    }

    /** Nobody but administrators erases. */
    static void ofConsultations(Wish wish) {
        var role = wish.sender().role();
        Settled.unless(
                wish.command().equals("EraseContribution")
                        ? role.equals("admin")
                        : isForEverything(role)
                                || (!wish.isHistory()
                                        && Consultations.senders(wish.command()).contains(role)),
                403,
                "command.forbidden");
    }

    static boolean isForEverything(String role) {
        return EVERYTHING.contains(role);
    }

    private static boolean mayTheRole(Wish wish) {
        var role = wish.sender().role();
        return isForEverything(role)
                || (!wish.isHistory()
                        && switch (wish.command()) {
                            case "ProposeCommitment", "AddMilestone", "AddIndicator", "UpdateMilestone" ->
                                role.equals("official");
                            case "RecordWorkshop" -> role.equals("official") || role.equals("committee");
                            case "EndorseByCSO" -> role.equals("cso");
                            // An author may correct and retract their own.
                            case "Correct", "Retract" ->
                                List.of(
                                                "official",
                                                "committee",
                                                "cso",
                                                "monitoring-body",
                                                "irm",
                                                "council",
                                                "support-unit")
                                        .contains(role);
                            default -> Known.of(wish.command()).roles().contains(role);
                        });
    }
}
