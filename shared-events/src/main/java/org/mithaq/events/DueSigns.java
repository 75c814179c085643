package org.mithaq.events;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A due text as signs, each followed by a space: {@code By the end of March 2026} is {@code by end m3 y2026}. Words have
 * the signs that {@code due-words_*.properties} give them, numbers those that are given here: {@code y} a year, {@code p}
 * two years written as one (2026-27), {@code n} a number up to 31, {@code k} another one, {@code a} the two numbers of a
 * day of which either may be the month, {@code c} a comma.
 */
final class DueSigns {

    /** How a number, a word or a stop is written, and its signs. */
    private record Piece(Pattern shape, Function<MatchResult, String> signs) {

        private static Piece of(String shape, Function<MatchResult, String> signs) {
            return new Piece(Pattern.compile(shape), signs);
        }
    }

    /** The first that fits counts; each looks at one run of letters or at a few digits, so the whole is read in one go. */
    private static final List<Piece> PIECES = List.of(
            Piece.of("(20\\d\\d)([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", day -> day(day, 1, 3, 4)),
            Piece.of("(\\d{1,2})([-/.])(\\d{1,2})\\2(20\\d\\d)(?!\\d)", DueSigns::dayOrMonthFirst),
            Piece.of("(20\\d\\d) ?[-/] ?20(\\d\\d)(?!\\d)", DueSigns::years),
            Piece.of("(20\\d\\d)[-/](\\d\\d)(?!\\d)", DueSigns::yearsOrMonth),
            Piece.of("(\\d{1,2})[-/.](20\\d\\d)(?!\\d)", month -> month(month.group(1), month.group(2))),
            Piece.of("([\\p{L}_]++)(\\d)(?!\\d)", word -> DueWords.sign(word.group(1)) + number(word.group(2))),
            Piece.of("[\\p{L}_]++", word -> DueWords.sign(word.group())),
            Piece.of("\\d++", digits -> number(digits.group())),
            Piece.of("[,\\u060C]", _ -> "c "),
            Piece.of("[;:()\\u061B]", _ -> DueWords.OTHER),
            Piece.of("[^\\p{L}_\\d]", _ -> ""));

    private DueSigns() {}

    static String of(String text) {
        return ofFolded(DueWords.folded(text));
    }

    static String ofFolded(CharSequence folded) {
        var signs = new StringBuilder();
        for (var at = 0; at < folded.length(); ) {
            at = next(folded, at, signs);
        }
        return signs.toString();
    }

    private static int next(CharSequence folded, int at, StringBuilder signs) {
        for (var piece : PIECES) {
            var found = piece.shape.matcher(folded).region(at, folded.length());
            if (found.lookingAt()) {
                signs.append(piece.signs.apply(found));
                return found.end();
            }
        }
        return at + 1;
    }

    private static String day(MatchResult found, int year, int month, int day) {
        var monthSigns = month(found.group(month), found.group(year));
        return monthSigns.equals(DueWords.OTHER) ? monthSigns : number(found.group(day)) + monthSigns;
    }

    /** Day first, as in Morocco and France, unless only the other way makes a month; in doubt if both do. */
    private static String dayOrMonthFirst(MatchResult found) {
        int first = Integer.parseInt(found.group(1));
        int second = Integer.parseInt(found.group(3));
        if (isMonth(first) && isMonth(second) && first != second) {
            return "a" + first + " a" + second + " y" + found.group(4) + " ";
        }
        return isMonth(second) ? day(found, 4, 3, 1) : day(found, 4, 1, 3);
    }

    /** 2026-2027 may be a fiscal year; other years are a range. */
    private static String years(MatchResult found) {
        int first = Integer.parseInt(found.group(1));
        int second = first / 100 * 100 + Integer.parseInt(found.group(2));
        return second == first + 1 ? "p" + first + " " : "y" + first + " y" + second + " ";
    }

    /** 2026-27 and 2025-29 are years, 2026-03 is a month. */
    private static String yearsOrMonth(MatchResult found) {
        var number = Integer.parseInt(found.group(2));
        var laterYear = number > Integer.parseInt(found.group(1)) % 100;
        return !isMonth(number) && laterYear ? years(found) : month(found.group(2), found.group(1));
    }

    private static String month(String month, String year) {
        int number = Integer.parseInt(month);
        return isMonth(number) ? "m" + number + " y" + year + " " : DueWords.OTHER;
    }

    private static String number(String digits) {
        if (digits.length() == 4 && digits.startsWith("20")) {
            return "y" + digits + " ";
        }
        var day = digits.length() <= 2 ? Integer.parseInt(digits) : 0;
        return day >= 1 && day <= 31 ? "n" + day + " " : "k ";
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }
}
