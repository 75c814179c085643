package org.mithaq.process.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mithaq.process.definition.Definition.Expression;
import org.mithaq.process.definition.Fault;

/**
 * What is written under one name, and how it is read as an id, a number, a day. Where it cannot be, that is added to the
 * faults, and something harmless is given; of what is missing or no word at all that was said already, and {@code text} is empty.
 */
record Word(String name, String text, int line, List<Fault> faults) {

    /** Also in an expression, where a hyphen is a minus. */
    private static final Pattern FIGURE = Pattern.compile("[a-z][a-zA-Z0-9]*(?:[.][a-z][a-zA-Z0-9]*)*");

    private static final Pattern ID = Pattern.compile("[a-z][a-zA-Z0-9]*(?:[.-][a-zA-Z0-9]+)*");
    private static final int LONGEST_NAME = 100;

    static boolean isFigure(String name) {
        return isOf(FIGURE, name);
    }

    private static boolean isOf(Pattern form, String name) {
        return name.length() <= LONGEST_NAME && form.matcher(name).matches();
    }

    String id() {
        if (!isOf(ID, text)) {
            fault(
                    "id.form",
                    "An id has at most " + LONGEST_NAME
                            + " letters, digits, hyphens and dots, the first one a small letter");
        }
        return text;
    }

    long number(long least, long most) {
        try {
            var number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // said below like a number out of bounds
        }
        fault("entry.number", name + " is a whole number between " + least + " and " + most);
        return least;
    }

    boolean flag() {
        if (!text.equals("true") && !text.equals("false")) {
            fault("entry.word", name + " is true or false");
        }
        return text.equals("true");
    }

    /** One of these words, in small letters in the file. */
    <E extends Enum<E>> E oneOf(E[] known) {
        for (var one : known) {
            if (of(one).equals(text)) {
                return one;
            }
        }
        fault(
                "entry.word",
                name + " is one of " + List.of(known).stream().map(Word::of).toList());
        return known[0];
    }

    /** How it is written in a file. */
    static String of(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    LocalDate day() {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException _) {
            fault("entry.day", name + " is a day such as 2026-01-31");
            return LocalDate.EPOCH;
        }
    }

    Expression expression() {
        return text.isEmpty() ? Expression.NONE : new Expression(text, line);
    }

    private void fault(String code, String sentence) {
        if (!text.isEmpty()) {
            faults.add(new Fault(line, code, sentence));
        }
    }
}
