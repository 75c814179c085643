package org.mithaq.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.events.Language;
import org.mithaq.lists.ComputedList;
import org.mithaq.lists.Listed;

class ListNamesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_list_has_a_name_in_every_language(Language language) {
        var words = ResourceBundle.getBundle("messages", Locale.of(language.code()));
        var keys = Stream.concat(Listed.ofPlan(), Stream.of(ComputedList.PLANS, ComputedList.CHECKPOINTS))
                .map(Listed::messageKey);
        assertThat(words.keySet()).contains("list.download").containsAll(keys.toList());
    }
}
