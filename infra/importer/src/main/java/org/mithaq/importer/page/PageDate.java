package org.mithaq.importer.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Written;

/** A day or a month as pages write them: "2nd April 2025", "30ème Novembre 2022", "Sep 2027", "junio de 2027". Nothing else may stand beside it. */
record PageDate(YearMonth month, @Nullable LocalDate day) {

    private static final int LONGEST = 100;
    private static final Map<String, Month> MONTHS = months();
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern SLASHED = Pattern.compile("(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|er|re|e|eme|ieme|º|°|ª|o)?");
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d{2}");
    private static final Set<String> JOINING = Set.of("º", "of", "de", "del", "du", "le", "el", "the", "la");

    static Optional<PageDate> read(String words) {
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = Words.plain(words).toLowerCase(Locale.ROOT).strip();
        try {
            return numbers(plain).or(() -> named(plain));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** As commands take it. */
    String value() {
        return day == null ? month.toString() : day.toString();
    }

    int year() {
        return month.getYear();
    }

    LocalDate firstDay() {
        return day == null ? month.atDay(1) : day;
    }

    LocalDate lastDay() {
        return day == null ? month.atEndOfMonth() : day;
    }

    private static Optional<PageDate> numbers(String plain) {
        var iso = ISO.matcher(plain);
        if (iso.matches()) {
            return dated(iso.group(1), Month.of(Integer.parseInt(iso.group(2))), iso.group(3));
        }
        var slashed = SLASHED.matcher(plain);
        if (!slashed.matches()) {
            return Optional.empty();
        }
        var first = slashed.group(1);
        var second = Integer.parseInt(slashed.group(2));
        // which of two numbers up to twelve is the month depends on the country
        var ambiguous = first != null && Integer.parseInt(first) <= 12 && Integer.parseInt(first) != second;
        return ambiguous || second > 12 ? Optional.empty() : dated(slashed.group(3), Month.of(second), first);
    }

    private static Optional<PageDate> named(String plain) {
        var months = new ArrayList<Month>();
        var days = new ArrayList<String>();
        var years = new ArrayList<String>();
        for (var word : words(plain)) {
            var month = MONTHS.get(Written.key(word));
            var day = DAY.matcher(word);
            if (month != null) {
                months.add(month);
            } else if (YEAR.matcher(word).matches()) {
                years.add(word);
            } else if (day.matches()) {
                days.add(day.group(1));
            } else {
                return Optional.empty();
            }
        }
        return months.size() == 1 && years.size() == 1 && days.size() <= 1
                ? dated(years.getFirst(), months.getFirst(), days.isEmpty() ? null : days.getFirst())
                : Optional.empty();
    }

    private static List<String> words(String plain) {
        return Stream.of(plain.split("(?:[\\s,.()]|(?<=\\p{L})[-/]|[-/](?=\\p{L}))++"))
                .filter(word -> !word.isEmpty() && !JOINING.contains(word) && !WEEKDAYS.contains(word))
                .toList();
    }

    private static Optional<PageDate> dated(String year, Month month, @Nullable String day) {
        var found = YearMonth.of(Integer.parseInt(year), month);
        return Optional.of(new PageDate(found, day == null ? null : found.atDay(Integer.parseInt(day))));
    }

    private static final Set<String> WEEKDAYS = Set.of(("monday tuesday wednesday thursday friday saturday sunday "
                    + "lundi mardi mercredi jeudi vendredi samedi dimanche "
                    + "lunes martes miercoles jueves viernes sabado domingo")
            .split(" "));

    private static Map<String, Month> months() {
        var months = new HashMap<String, Month>();
        for (var locale : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))) {
            for (var month : Month.values()) {
                for (var style : List.of(TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE)) {
                    months.putIfAbsent(Written.key(month.getDisplayName(style, locale)), month);
                }
            }
        }
        Map.of(
                        "sep",
                        9,
                        "sept",
                        9,
                        "set",
                        9,
                        "setiembre",
                        9,
                        "aout",
                        8,
                        "fev",
                        2,
                        "dec",
                        12,
                        "ene",
                        1,
                        "abr",
                        4,
                        "ago",
                        8)
                .forEach((name, number) -> months.put(name, Month.of(number)));
        months.put("dic", Month.DECEMBER);
        months.put("juil", Month.JULY);
        return months;
    }
}
