package org.mithaq.query.writing;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A place in a form: where its value stands in the command, what it is called, and whether it has to be there. */
public sealed interface Control {

    String pointer();

    String name();

    boolean required();

    /** A form, a template and a fault find each other by it. */
    default String id() {
        return Control.id(pointer());
    }

    static String id(String pointer) {
        return "f" + pointer.replace('/', '-');
    }

    /** Whether this is the place of a file's fingerprint, for which the file itself may be chosen. */
    static boolean isOfAFile(String pointer) {
        return pointer.endsWith("/sha256");
    }

    /** What kind of control a template shows. */
    default String shape() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What one line may hold. */
    enum Kind {
        TEXT,
        LONG,
        ID,
        ADDRESS,
        FINGERPRINT,
        DAY,
        MONTH_OR_DAY,
        PERIOD,
        WHOLE,
        QUANTITY,
        UUID,
        RAW
    }

    /** One value, typed. */
    record Line(String pointer, String name, boolean required, Kind kind) implements Control {

        /** The type of input that browsers know for it. */
        public String type() {
            return switch (kind) {
                case DAY -> "date";
                case ADDRESS -> "url";
                case TEXT, LONG, ID, FINGERPRINT, MONTH_OR_DAY, PERIOD, WHOLE, QUANTITY, UUID, RAW -> "text";
            };
        }

        public boolean isLong() {
            return kind == Kind.LONG || kind == Kind.RAW;
        }

        public boolean isWhole() {
            return kind == Kind.WHOLE;
        }

        public boolean isFile() {
            return kind == Kind.FINGERPRINT && Control.isOfAFile(pointer);
        }

        public boolean isId() {
            return kind == Kind.ID;
        }

        /** What an entry looks like of which a browser does not know how it is written. */
        public @Nullable String placeholder() {
            return switch (kind) {
                case MONTH_OR_DAY -> "2027-06";
                case PERIOD -> "2026-Q1";
                case TEXT, LONG, ID, ADDRESS, FINGERPRINT, DAY, WHOLE, QUANTITY, UUID, RAW -> null;
            };
        }

        /** What people write themselves runs in the direction of its own letters. */
        public String direction() {
            return kind == Kind.TEXT ? "auto" : "ltr";
        }
    }

    /** One of a few values. */
    record Choice(String pointer, String name, boolean required, List<String> options) implements Control {

        public boolean few() {
            return options.size() <= 5;
        }
    }

    /** The same words in up to three languages; {@code plain} if they may also be said in the plan's own language alone. */
    record Saying(String pointer, String name, boolean required, boolean plain) implements Control {}

    /** Several places that make one thing. */
    record Group(String pointer, String name, boolean required, List<Control> parts) implements Control {}

    /** An organisation by its name, or else a human. */
    record Side(String pointer, String name, boolean required, Saying organisation, Group human) implements Control {}

    /** Any number of the same. */
    record Many(String pointer, String name, boolean required, Blank.Each each) implements Control {

        public Control at(int index) {
            return each.at(pointer + "/" + index);
        }
    }

    /** Numbers under names that people give. */
    record Pairs(String pointer, String name, boolean required) implements Control {}
}
