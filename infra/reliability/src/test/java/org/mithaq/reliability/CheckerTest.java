package org.mithaq.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.reliability.checker.Checker;
import org.mithaq.reliability.checker.Rule;
import org.mithaq.reliability.history.History;
import org.mithaq.reliability.mutation.GoodHistory;
import org.mithaq.reliability.mutation.Mutation;

class CheckerTest {

    private static final long SEED = 2026;
    private static final History GOOD = GoodHistory.of(SEED);

    @ParameterizedTest
    @ValueSource(longs = {SEED, 7, 40, 1983})
    void a_good_history_breaks_no_rule(long seed) {
        assertThat(Checker.violations(GoodHistory.of(seed))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("org.mithaq.reliability.mutation.Mutation#ALL")
    void what_is_spoilt_is_found_by_the_rule_at_which_it_aims(Mutation mutation) {
        assertThat(mutation.isCaught(GOOD, SEED)).isTrue();
    }

    @Test
    void every_rule_is_aimed_at_and_there_are_more_than_thirty_ways_to_spoil_a_history() {
        assertThat(Mutation.ALL).hasSizeGreaterThan(30);
        assertThat(Mutation.ALL.stream().map(Mutation::aim).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Rule.class));
    }
}
