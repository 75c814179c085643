package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BlockTest {

    @Test
    void lines_are_paragraphs_and_dashes_are_the_points_of_a_list() {
        assertThat(Block.of("Three challenges:\n- water\n- youth\n\nThey meet."))
                .containsExactly(
                        new Block(false, List.of("Three challenges:")),
                        new Block(true, List.of("water", "youth")),
                        new Block(false, List.of("They meet.")));
    }
}
