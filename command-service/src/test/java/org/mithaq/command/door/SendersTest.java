package org.mithaq.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SendersTest {

    @Test
    void every_command_is_of_a_part_of_the_domain_and_has_somebody_who_sends_it() {
        var senders = new Contracts().senders();

        assertThat(senders.keySet()).containsExactlyElementsOf(CommandTypes.names());
        assertThat(senders.get("UpdateMilestone"))
                .isEqualTo(
                        new Contracts.Sender("commitment", "planId", List.of("official", "point-of-contact", "admin")));
        assertThat(senders.get("RetireProcess"))
                .isEqualTo(new Contracts.Sender("process", "processId", List.of("admin")));
        assertThat(senders.values())
                .allSatisfy(sender -> assertThat(sender.roles()).contains("admin"));
    }
}
