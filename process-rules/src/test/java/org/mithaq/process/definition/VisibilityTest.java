package org.mithaq.process.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.process.definition.DefinitionsTest.faults;
import static org.mithaq.process.definition.Visibility.Audience.AUDITORS;
import static org.mithaq.process.definition.Visibility.Audience.MEMBERS;
import static org.mithaq.process.definition.Visibility.Audience.PUBLIC;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.process.shipped.ShippedProcesses;
import org.mithaq.process.yaml.DefinitionFile;

/** For whom a file says that plans are. */
class VisibilityTest {

    @Test
    void a_process_that_says_nothing_of_it_is_for_everybody_as_are_all_that_are_shipped() {
        assertThat(DefinitionFile.read(TimedDefinitionsTest.TIMED).visibility()).isEqualTo(Visibility.PUBLIC);
        assertThat(ShippedProcesses.ALL.all())
                .isNotEmpty()
                .allMatch(shipped -> shipped.definition().visibility().equals(Visibility.PUBLIC));
    }

    @Test
    void a_part_of_which_nothing_is_said_is_for_whom_the_record_is() {
        assertThat(visibility("{record: members, trail: auditors}"))
                .isEqualTo(new Visibility(MEMBERS, AUDITORS, MEMBERS));
        assertThat(visibility("{conformance: members}")).isEqualTo(new Visibility(PUBLIC, PUBLIC, MEMBERS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{record: members, trail: public}; 6 visibility.wider",
                "{record: auditors, conformance: members}; 6 visibility.wider",
                "{record: everybody}; 6 entry.word",
                "{names: public}; 6 entry.unknown",
                "members; 6 entry.kind"
            })
    void what_cannot_hold_is_refused_with_its_line(String planted, String fault) {
        assertThat(faults(saying(planted))).containsExactly(fault);
    }

    private static Visibility visibility(String said) {
        return DefinitionFile.read(saying(said)).visibility();
    }

    private static String saying(String visibility) {
        return TimedDefinitionsTest.TIMED.replace("calendar:", "visibility: " + visibility + "\ncalendar:");
    }
}
