package org.mithaq.importer.page;

import java.util.Locale;

/** What the template of a published plan asks for, in its order; the words for it stand in {@code labels_*.properties}. */
enum Label {
    SKIP(Kind.CHROME),
    OVERVIEW(Kind.CHROME),
    AT_A_GLANCE(Kind.CHROME),
    TITLE(Kind.VALUE),
    SUBMISSION_YEAR(Kind.VALUE),
    PLAN_END(Kind.VALUE),
    LEAD(Kind.LIST),
    DESCRIPTION(Kind.CHROME),
    DURATION(Kind.VALUE),
    DATE_SUBMITTED(Kind.VALUE),
    FOREWORD(Kind.SECTION),
    STRATEGY(Kind.CHROME),
    LONG_TERM_VISION(Kind.SECTION),
    ACHIEVEMENTS(Kind.SECTION),
    CHALLENGES(Kind.SECTION),
    MEDIUM_TERM_GOALS(Kind.SECTION),
    CONTRIBUTION_TO_VISION(Kind.SECTION),
    VISION_AND_POLICY_GOALS(Kind.SECTION),
    ENGAGEMENT(Kind.CHROME),
    LEAD_INSTITUTIONS(Kind.SECTION),
    INSTITUTIONAL_ARRANGEMENTS(Kind.SECTION),
    SPACES(Kind.SECTION),
    DIVERSITY(Kind.SECTION),
    PARTICIPANTS(Kind.SECTION),
    GROUPS(Kind.VALUE),
    PUBLIC_MEETINGS(Kind.VALUE),
    CONTINUED_COLLABORATION(Kind.SECTION),
    MONITORING_BODY(Kind.SECTION),
    PROGRESS_ACTIVITIES(Kind.SECTION),
    REGULAR_CHECKS(Kind.SECTION),
    SHARING_RESULTS(Kind.SECTION),
    ENDORSEMENT(Kind.LIST),
    COMMITMENTS(Kind.LIST),
    END(Kind.CHROME);

    /** What stands under a label: nothing of its own, one value, a list of entries, or running text. */
    enum Kind {
        CHROME,
        VALUE,
        LIST,
        SECTION
    }

    private final Kind kind;

    Label(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Its name in the tables and in doubts; for running text also the name of the section of a plan's description. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this label alone shows that the page follows the template. */
    boolean isTelling() {
        return switch (this) {
            case SKIP, OVERVIEW, AT_A_GLANCE, TITLE, DESCRIPTION, DURATION, FOREWORD, COMMITMENTS, END -> false;
            case SUBMISSION_YEAR,
                    PLAN_END,
                    LEAD,
                    DATE_SUBMITTED,
                    STRATEGY,
                    LONG_TERM_VISION,
                    ACHIEVEMENTS,
                    CHALLENGES,
                    MEDIUM_TERM_GOALS,
                    CONTRIBUTION_TO_VISION,
                    VISION_AND_POLICY_GOALS,
                    ENGAGEMENT,
                    LEAD_INSTITUTIONS,
                    INSTITUTIONAL_ARRANGEMENTS,
                    SPACES,
                    DIVERSITY,
                    PARTICIPANTS,
                    GROUPS,
                    PUBLIC_MEETINGS,
                    CONTINUED_COLLABORATION,
                    MONITORING_BODY,
                    PROGRESS_ACTIVITIES,
                    REGULAR_CHECKS,
                    SHARING_RESULTS,
                    ENDORSEMENT -> true;
        };
    }
}
