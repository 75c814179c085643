package org.mithaq.command.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.command.kernel.Request;
import org.mithaq.command.people.PeopleCommand.ErasePerson;
import org.mithaq.events.Language;
import org.mithaq.events.Phrase;
import org.mithaq.events.Source;
import org.mithaq.events.Text;
import org.mithaq.events.Who;

/** Words that a sender writes freely into a command about persons, and that would stay in the log: where they stand, and what they are. */
record FreeWords(String pointer, Text words) {

    static List<FreeWords> in(Request<? extends PeopleCommand> request) {
        var reason = request.command() instanceof ErasePerson erase
                ? Stream.of(new FreeWords("/reason", erase.reason()))
                : Stream.<FreeWords>empty();
        var source = Optional.ofNullable(request.source()).stream().flatMap(FreeWords::of);
        var behalf = Optional.ofNullable(request.onBehalfOf()).stream().flatMap(FreeWords::of);
        return Stream.of(reason, source, behalf).flatMap(words -> words).toList();
    }

    private static Stream<FreeWords> of(Source source) {
        var title = Stream.of(new FreeWords("/source/title", text(source.title())));
        return source.url() == null
                ? title
                : Stream.concat(
                        title,
                        Stream.of(new FreeWords(
                                "/source/url", text(Phrase.of(source.url().value())))));
    }

    private static Stream<FreeWords> of(Who who) {
        return switch (who) {
            case Who.Office office -> Stream.of(new FreeWords("/onBehalfOf/office", office.office()));
            case Who.Person person ->
                person.role() == null
                        ? Stream.empty()
                        : Stream.of(new FreeWords("/onBehalfOf/role", text(person.role())));
        };
    }

    private static Text text(Phrase phrase) {
        return phrase.in(Language.FR);
    }
}
