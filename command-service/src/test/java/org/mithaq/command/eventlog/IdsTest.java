package org.mithaq.command.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void ids_are_of_version_7_and_of_the_variant_of_the_standard() {
        assertThat(Stream.generate(Ids::next).limit(1_000)).allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    @Test
    void an_id_begins_with_the_milliseconds_at_which_it_was_made() {
        var before = System.currentTimeMillis();
        var made = Ids.next().getMostSignificantBits() >>> 16;
        assertThat(made).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void many_threads_make_no_id_twice() {
        var ids =
                IntStream.range(0, 200_000).parallel().mapToObj(_ -> Ids.next()).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void events_get_such_ids_from_axon() {
        var id = UUID.fromString(IdentifierFactory.getInstance().generateIdentifier());
        assertThat(id.version()).isEqualTo(7);
    }
}
