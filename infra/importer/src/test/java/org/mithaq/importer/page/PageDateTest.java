package org.mithaq.importer.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2nd April 2025 | 2025-04-02",
                "30ème Novembre 2022 | 2022-11-30",
                "30th November 2022 | 2022-11-30",
                "Sep 2027 | 2027-09",
                "junio de 2027 | 2027-06",
                "June 2027 | 2027-06",
                "April 2nd, 2025 | 2025-04-02",
                "Friday, 31 August 2018 | 2018-08-31",
                "1er août 2024 | 2024-08-01",
                "Sept. 2027 | 2027-09",
                "févr. 2026 | 2026-02",
                "15 de mayo del 2023 | 2023-05-15",
                "1.º de agosto de 2022 | 2022-08-01",
                "2025-04-02 | 2025-04-02",
                "2027-06 | 2027-06",
                "31/12/2024 | 2024-12-31",
                "31.12.2025 | 2025-12-31",
                "03/03/2024 | 2024-03-03",
                "06/2027 | 2027-06",
                "15-Mar-2024 | 2024-03-15",
                "DÉCEMBRE 2026 | 2026-12",
            })
    void dates_as_pages_write_them(String words, String value) {
        assertThat(PageDate.read(words)).map(PageDate::value).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2027",
                "June",
                "around Easter",
                "31 April 2025",
                "02/04/2025",
                "13/13/2025",
                "June 2027 or July 2027",
                "2 3 April 2025",
                "from June 2027",
                "To be defined",
                "99999999999/1/2025",
                "٢ أبريل ٢٠٢٥"
            })
    void what_is_not_certain_is_no_date(String words) {
        assertThat(PageDate.read(words)).isEmpty();
    }
}
