package org.mithaq.local.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mithaq.local.whole.Load.Noted;

@Tag("full")
class LoadTest {

    @Test
    void under_a_hundred_commands_a_second_log_topic_and_read_model_tell_the_same() {
        var load = new Load(2025);
        load.open();
        load.run(100, Duration.ofSeconds(30));

        var journal = load.journal();
        var accepted = journal.stream().filter(Noted::accepted).count();
        assertThat(journal).allMatch(noted -> noted.accepted() || noted.answer().status() == 409);
        assertThat((double) accepted / journal.size()).isGreaterThanOrEqualTo(0.95);
        assertThat(load.failedReads()).isEmpty();
        Agreement.onTheLog()
                .positionsAreDenseAndVersionsToo()
                .whatWasAcknowledgedIsThereOnce(journal)
                .theTopicIsTheLog()
                .theReadModelIsTheLog(load.plans());
        System.out.println(report(load, accepted));
    }

    /** A figure for people to read; a slow machine is no defect of the software. */
    private static String report(Load load, long accepted) {
        var read = load.journal().stream()
                .mapToDouble(Noted::readAfter)
                .filter(took -> took >= 0)
                .sorted()
                .toArray();
        return "load: %d sent, %d accepted; from acknowledged to readable: p50 %.0f ms, p99 %.0f ms (of %d)"
                .formatted(
                        load.journal().size(),
                        accepted,
                        read[read.length / 2],
                        read[(int) Math.ceil(read.length * 0.99) - 1],
                        read.length);
    }
}
