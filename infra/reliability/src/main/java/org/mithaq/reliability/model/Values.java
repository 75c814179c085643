package org.mithaq.reliability.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The kinds of values that fields have. */
final class Values {

    static final String SECTIONS =
            "foreword,long-term-vision,achievements,challenges,medium-term-goals,contribution-to-vision,vision-and-policy-goals,"
                    + "lead-institutions,institutional-arrangements,spaces,diversity,participants,continued-collaboration,"
                    + "monitoring-body,progress-activities,regular-checks,sharing-results";

    private static final int TITLE = 1_000;
    private static final int TEXT = 20_000;

    private Values() {}

    static boolean isA(String kind, JsonNode value) {
        return switch (kind) {
            case "id" -> matches("[A-Za-z0-9][A-Za-z0-9.-]{0,62}", value);
            case "line" -> isWords(value, TITLE) && isOneLine(value);
            case "title" -> isText(value, TITLE);
            case "text" -> isText(value, TEXT);
            case "org", "party" -> value.isString() ? isA("line", value) : isText(value, TITLE);
            case "day" -> isDay(value);
            case "date" -> isDay(value) || isMonth(value);
            case "url" -> matches("https?://[a-z.]+(/\\S*)?", value);
            case "sha256" -> matches("[0-9a-f]{64}", value);
            case "uuid" -> matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value);
            case "period" -> matches("[12]\\d{3}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?", value);
            case "year" -> isBetween(2011, 2100, value);
            case "count" -> isBetween(0, 1_000_000, value);
            case "votes" -> isBetween(0, 10_000, value);
            case "thousand" -> isBetween(0, 1_000, value);
            case "hundredMillion" -> isBetween(0, 100_000_000, value);
            case "words" -> isWords(value, TEXT);
            case "percent" -> isBetween(1, 100, value);
            case "goal" -> isBetween(1, 17, value);
            case "flag" -> value.isBoolean();
            case "currency" -> matches("[A-Z]{3}", value);
            case "counts" -> value.isObject() && value.values().stream().allMatch(JsonNode::isInt);
            case "quantity" -> value.isNumber() || isA("line", value);
            case "zone" -> value.isString() && ZoneId.getAvailableZoneIds().contains(value.asString());
            case "object" -> value.isObject();
            default -> value.isString() && List.of(kind.split(",")).contains(value.asString());
        };
    }

    /** At least one language; with more than one, the original is named, and it is one of them. */
    private static boolean isText(JsonNode value, int longest) {
        if (!value.isObject() || !List.of("ar", "fr", "en", "original").containsAll(value.propertyNames())) {
            return false;
        }
        var written = Arrays.asList("ar", "fr", "en").stream()
                .filter(value::hasNonNull)
                .toList();
        var original = value.path("original");
        return !written.isEmpty()
                && written.stream()
                        .allMatch(language -> isWords(value.path(language), longest)
                                && (longest > TITLE || isOneLine(value.path(language))))
                && (original.isMissingNode() ? written.size() == 1 : written.contains(original.asString()));
    }

    private static boolean isBetween(int least, int most, JsonNode value) {
        return value.isInt() && value.asInt() >= least && value.asInt() <= most;
    }

    private static boolean isWords(JsonNode value, int longest) {
        return value.isString()
                && !value.asString().isBlank()
                && value.asString().length() <= longest;
    }

    private static boolean isOneLine(JsonNode value) {
        return value.asString().indexOf('\n') < 0;
    }

    private static boolean isDay(JsonNode value) {
        return matches("(19|20|21)\\d{2}-\\d{2}-\\d{2}", value) && exists(() -> LocalDate.parse(value.asString()));
    }

    private static boolean isMonth(JsonNode value) {
        return matches("(19|20|21)\\d{2}-\\d{2}", value) && exists(() -> YearMonth.parse(value.asString()));
    }

    private static boolean exists(Runnable day) {
        try {
            day.run();
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    private static boolean matches(String shape, JsonNode value) {
        return value.isString() && value.asString().matches(shape);
    }
}
