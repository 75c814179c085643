package org.mithaq.local.demo.region;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Deadlines as people write them: on a day, or less exactly around it. */
record DueDates(Days days, JsonNode phrases) {

    private static final String[] SEASONS_FR = {"hiver", "printemps", "été", "automne"};
    private static final String[] SEASONS_EN = {"winter", "spring", "summer", "autumn"};
    private static final String[] ORDINALS_AR = {"الأول", "الثاني", "الثالث", "الرابع"};

    /** In these words the deadline stands that is meant by precision, language and day. */
    String words(JsonNode due) {
        var language = due.path(1).asString();
        var date = days.on(due.path(2).asInt());
        return switch (due.path(0).asString()) {
            case "DAY" -> day(due.path(2).asInt(), language);
            case "MONTH" -> formatted(date, "MMMM uuuu", language);
            case "QUARTER" -> language.equals("en") ? quarterEn(date) : quarterFr(date);
            case "HALF_YEAR" -> language.equals("ar") ? halfAr(date) : halfFr(date);
            case "SEASON" -> season(date, language);
            case "YEAR" -> Integer.toString(date.getYear());
            case "RECURRING" -> "chaque trimestre jusqu’en " + formatted(date, "MMMM uuuu", "fr");
            case "OPEN" -> phrases.path("openDue").path(1).asString();
            // of which year a winter is, nobody says
            case "DOUBTFUL" -> "hiver " + date.getYear();
            case String _ -> phrases.path("unknownDue").path(1).asString();
        };
    }

    /** A day in words. */
    String day(int day, String language) {
        return formatted(days.on(day), "d MMMM uuuu", language);
    }

    private static String quarterEn(LocalDate date) {
        return "Q" + quarter(date) + " " + date.getYear();
    }

    private static String quarterFr(LocalDate date) {
        return quarter(date) + (quarter(date) == 1 ? "er" : "e") + " trimestre " + date.getYear();
    }

    private static String halfFr(LocalDate date) {
        return (quarter(date) < 3 ? "premier" : "second") + " semestre " + date.getYear();
    }

    private static String halfAr(LocalDate date) {
        return "النصف " + ORDINALS_AR[quarter(date) < 3 ? 0 : 1] + " من " + date.getYear();
    }

    /** A winter would say too little: it lies in two years. */
    private static String season(LocalDate date, String language) {
        var season = Math.max(1, date.getMonthValue() % 12 / 3);
        return (language.equals("en") ? SEASONS_EN : SEASONS_FR)[season] + " " + date.getYear();
    }

    private static int quarter(LocalDate date) {
        return (date.getMonthValue() + 2) / 3;
    }

    private static String formatted(LocalDate date, String pattern, String language) {
        return DateTimeFormatter.ofPattern(pattern, Locale.of(language)).format(date);
    }
}
