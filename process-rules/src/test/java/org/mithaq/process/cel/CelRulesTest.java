package org.mithaq.process.cel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.plan.cocreation.CoCreationEvent.Kind;
import org.mithaq.process.JudgedPlan;
import org.mithaq.process.definition.Verdict;

/** What the expressions of a rule can say, and what becomes of those that cannot be computed. */
class CelRulesTest extends JudgedPlan {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarterOf(today) == '2025-Q1' && daysBetween(day('2025-01-31'), today) == 29",
                "plusMonths(day('2025-12-31'), 2) == day('2026-02-28')",
                "plusDays(today, -1) < today && 'oriental' in plan.members",
                "plan.members.exists(m, m == 'souss-massa') && size(plan.members.filter(m, m != 'oriental')) == 1",
                "endorsements.byMember['oriental'] == 0",
                "submission.on > today || plan.openedOn < today"
            })
    void a_rule_may_reckon_with_days_lists_and_members(String met) {
        on("2025-01-10", opened("2027-06", "2027-06"));

        assertThat(only(rules("met: \"" + met + "\""), "2025-03-01").verdict()).isEqualTo(Verdict.MET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plusMonths(today, 9223372036854775807) > today",
                "meetings.count + 9223372036854775807 + 9223372036854775807 > 0",
                "plan.members[1000] == 'x'",
                "endorsements.byMember['nobody'] > 0",
                "[1,2,3,4,5,6,7,8,9,10,11].all(a, [1,2,3,4,5,6,7,8,9,10,11].all(b, [1,2,3,4,5,6,7,8,9,10].all(c, a + b + c > 0)))"
            })
    void a_rule_that_cannot_be_computed_cannot_tell(String met) {
        on("2025-01-10", opened("2027-06", "2027-06"));
        on("2025-02-01", workshop("W1", Kind.COORDINATION, null, ORIENTAL, List.of()));

        assertThat(only(rules("met: \"" + met + "\""), "2025-03-01").verdict()).isEqualTo(Verdict.CANNOT_TELL);
    }
}
