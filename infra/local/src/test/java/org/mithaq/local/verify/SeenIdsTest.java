package org.mithaq.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Test
    void what_was_met_is_met_again_and_nothing_else() {
        var random = new Random(4);
        var ids = new SeenIds();
        var all = random.longs(200_000).mapToObj(bits -> new UUID(bits, ~bits)).toList();
        assertThat(all).noneMatch(ids::meets);
        assertThat(all).allMatch(ids::meets);
        assertThat(ids.meets(new UUID(0, 0))).isFalse();
        assertThat(ids.meets(new UUID(0, 0))).isTrue();
    }
}
