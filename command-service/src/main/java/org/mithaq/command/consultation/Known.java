package org.mithaq.command.consultation;

import static org.mithaq.command.kernel.Rejected.unless;

import org.jspecify.annotations.Nullable;
import org.mithaq.consultation.ConsultationEvent.ConsultationOpened;
import org.mithaq.plan.MemberId;

/** Rules on what a command names. */
final class Known {

    private Known() {}

    static void member(@Nullable MemberId territory, ConsultationOpened terms) {
        unless(
                territory == null || terms.members().stream().anyMatch(territory::names),
                "plan.member-unknown",
                "/territory",
                "The plan has no member of this id");
    }

    /** Never two things under one id. */
    static void same(boolean same, String pointer) {
        unless(same, "consultation.id-used", pointer, "Something else in this consultation goes by this id");
    }
}
