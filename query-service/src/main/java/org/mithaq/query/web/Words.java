package org.mithaq.query.web;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Due;
import org.mithaq.events.Evidence;
import org.mithaq.events.Language;
import org.mithaq.events.MonthOrDay;
import org.mithaq.events.Party;
import org.mithaq.events.Text;
import org.mithaq.events.Who;
import org.mithaq.query.http.Languages;
import org.springframework.context.MessageSource;

/** How things are said to one reader: messages, dates and numbers of the reader's language, and texts in whichever they have. */
public final class Words {

    /** The roles that have words. */
    static final List<String> ROLES = List.of(
            "admin",
            "point-of-contact",
            "committee",
            "official",
            "cso",
            "monitoring-body",
            "council",
            "support-unit",
            "irm",
            "auditor",
            "integration",
            "system");

    private final MessageSource messages;
    private final Language language;
    private final Locale locale;

    Words(MessageSource messages, Language language) {
        this.messages = messages;
        this.language = language;
        this.locale = Languages.locale(language);
    }

    /** The words that this reader gets. */
    public String read(Text text) {
        return text.read(language);
    }

    /** Whether these words are in another language than the page. */
    public boolean foreign(Text text) {
        return text.languageFor(language) != language;
    }

    public String code(Text text) {
        return text.languageFor(language).code();
    }

    public String direction(Text text) {
        return Languages.direction(text.languageFor(language));
    }

    public List<Block> blocks(Text text) {
        return Block.of(read(text));
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String date(LocalDate day) {
        return first(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day));
    }

    public String date(MonthOrDay date) {
        return date.value().length() == "2027-06".length() ? month(date.firstDay()) : date(date.firstDay());
    }

    private String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale).format(day);
    }

    public String moment(Instant instant, ZoneId zone) {
        return first(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone)));
    }

    /** For what concerns the whole log, which has no time zone of its own. */
    public String utc(Instant instant) {
        return message("log.utc", moment(instant, ZoneOffset.UTC));
    }

    /** In French the first of a month is an ordinal, which the locale does not know. */
    private String first(String date) {
        return language == Language.FR && date.startsWith("1 ") ? "1er" + date.substring(1) : date;
    }

    /** The interval in which something is due, as precisely as people said it. */
    public String due(Due due) {
        var from = due.from();
        var to = due.to();
        if (to == null) {
            return from == null ? "" : message("due.from", date(from));
        }
        if (from == null || from.equals(to)) {
            return date(to);
        }
        if (from.getDayOfMonth() != 1 || !YearMonth.from(to).atEndOfMonth().equals(to)) {
            return message("due.between", date(from), date(to));
        }
        return YearMonth.from(from).equals(YearMonth.from(to))
                ? month(from)
                : message("due.months", month(from), month(to));
    }

    /** Who it was, as far as that is shown in public: an office or a role, never a name. */
    public @Nullable Text who(Who who, Language plain) {
        return switch (who) {
            case Who.Office office -> office.office();
            case Who.Person person ->
                person.role() == null ? null : person.role().in(plain);
        };
    }

    /** An organisation by its name, or as much of a human as is shown in public. */
    public @Nullable Text party(Party party, Language plain) {
        return switch (party) {
            case Party.Organisation organisation -> organisation.name().in(plain);
            case Party.Human(Who who) -> who(who, plain);
        };
    }

    public Text title(Evidence evidence, Language plain) {
        return evidence.title().in(plain);
    }

    /** The role as which someone acted; one that has no word here is shown as it is. */
    public String role(String role) {
        return Objects.requireNonNullElse(messages.getMessage("role." + role, null, role, locale), role);
    }

    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** A message, if there is one under this key. */
    Optional<String> find(String key) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    /** A message as it is written, with its gaps. */
    String pattern(String key) {
        return messages.getMessage(key, null, locale);
    }

    Language language() {
        return language;
    }
}
