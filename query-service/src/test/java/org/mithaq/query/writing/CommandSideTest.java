package org.mithaq.query.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.mithaq.query.writing.CommandSide.Away;

class CommandSideTest {

    @Test
    void a_form_that_was_known_is_shown_while_the_other_side_does_not_answer() throws Away {
        var other = new TestCommandSide();
        var commands = new CommandSide(other.url(), Duration.ZERO);
        assertThat(commands.blank("UpdateMilestone", true)).isPresent();

        other.close();

        assertThat(commands.blank("UpdateMilestone", true)).isPresent();
        assertThatThrownBy(() -> commands.blank("NameSite", true)).isInstanceOf(Away.class);
    }
}
