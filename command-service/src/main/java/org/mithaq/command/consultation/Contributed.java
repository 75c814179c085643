package org.mithaq.command.consultation;

import org.jspecify.annotations.Nullable;
import org.mithaq.command.consultation.ConsultationCommand.RecordContribution;
import org.mithaq.consultation.ContributionId;
import org.mithaq.plan.consultation.ConsultationId;

/** The texts that people contributed: kept before a command is decided, and gone once it was decided that they go. */
public final class Contributed {

    private final WordRows rows;
    private final WordFollower follower;

    public Contributed(WordRows rows, WordFollower follower) {
        this.rows = rows;
        this.follower = follower;
    }

    /** What the log may know of the text in this command, once it is kept; nothing where there is none. */
    public @Nullable Words words(ConsultationCommand command) {
        return command instanceof RecordContribution c
                ? keep(c.consultationId(), c.contributionId(), c.text()).words()
                : null;
    }

    /** The text under this id, with the salt of its hash. */
    public WordRows.Kept keep(ConsultationId consultation, ContributionId contribution, FreeText text) {
        return rows.keep(consultation, contribution, text);
    }

    /** Brings the texts after the log, as far as it can be done now. */
    public void follow() {
        follower.follow();
    }
}
