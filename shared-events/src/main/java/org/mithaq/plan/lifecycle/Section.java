package org.mithaq.plan.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mithaq.events.Invalid;

/** A section of the plan's description, in the order of OGP Local's form (foreword, questions 1 to 11 and 14 to 18). */
public enum Section {
    FOREWORD,
    LONG_TERM_VISION,
    ACHIEVEMENTS,
    CHALLENGES,
    MEDIUM_TERM_GOALS,
    CONTRIBUTION_TO_VISION,
    VISION_AND_POLICY_GOALS,
    LEAD_INSTITUTIONS,
    INSTITUTIONAL_ARRANGEMENTS,
    SPACES,
    DIVERSITY,
    PARTICIPANTS,
    CONTINUED_COLLABORATION,
    MONITORING_BODY,
    PROGRESS_ACTIVITIES,
    REGULAR_CHECKS,
    SHARING_RESULTS;

    @JsonValue
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Section of(String id) {
        return Arrays.stream(values())
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Invalid("A section is one of "
                        + Arrays.stream(values()).map(Section::id).collect(Collectors.joining(" "))));
    }
}
