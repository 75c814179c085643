package org.mithaq.query.web;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.events.Role;
import org.mithaq.query.writing.Control;
import org.mithaq.query.writing.Filled;

/** A form as a page shows it: what was written in it, what is wrong with that, and what may be chosen. */
public final class WrittenForm {

    /** As browsers write a day in an input of their own for it; of anything else they show nothing. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    /** Something that is wrong, and where. */
    public record Fault(String pointer, String detail) {

        public String id() {
            return Control.id(pointer);
        }

        /** A field of the command; otherwise a requirement by its code, or the whole of it. */
        public boolean isField() {
            return pointer.startsWith("/");
        }

        public boolean isRequirement() {
            return !pointer.isEmpty() && !isField();
        }

        boolean isIn(String place) {
            return pointer.equals(place) || pointer.startsWith(place + "/");
        }
    }

    /** Something of the plan that can be named by its id, and the ids of what it belongs to. */
    public record Known(String id, String title, Map<String, String> beside) {

        public Known {
            beside = Map.copyOf(beside);
        }

        public String shown() {
            return id.equals(title) ? id : id + " – " + title;
        }
    }

    private final Filled filled;
    private final List<Fault> faults;
    private final Map<String, List<Known>> known;
    private final Map<String, String> suggestions;
    private final List<Role> roles;
    private final boolean ofAPlan;
    private final Values values;

    WrittenForm(
            Filled filled,
            List<Fault> faults,
            Map<String, List<Known>> known,
            Map<String, String> suggestions,
            List<Role> roles,
            boolean ofAPlan,
            Values values) {
        this.filled = filled;
        this.faults = List.copyOf(faults);
        this.known = Map.copyOf(known);
        this.suggestions = Map.copyOf(suggestions);
        this.roles = List.copyOf(roles);
        this.ofAPlan = ofAPlan;
        this.values = values;
    }

    /** What is written here: the plan is known from its address, and what comes from a source only some may record. */
    public List<Control> fields() {
        return filled.blank().fields().stream()
                .filter(field -> !ofAPlan || !field.name().equals("planId"))
                .filter(field -> !field.name().equals("source")
                        || roles.contains(Role.ADMIN)
                        || roles.contains(Role.POINT_OF_CONTACT)
                        || filled.holds("/source"))
                .toList();
    }

    public String command() {
        return filled.blank().command();
    }

    public String value(String pointer) {
        var written = filled.value(pointer);
        return written.isEmpty() ? suggestions.getOrDefault(pointer, "") : written;
    }

    /** The type of input for a line: one that shows what was typed, also where that is no day. */
    public String type(Control.Line line) {
        var typed = value(line.pointer());
        return line.kind() == Control.Kind.DAY
                        && !typed.isEmpty()
                        && !DAY.matcher(typed).matches()
                ? "text"
                : line.type();
    }

    public boolean holds(String pointer) {
        return filled.holds(pointer);
    }

    /** What stands there; of something that has to be there, one at least. */
    public List<Control> entries(Control.Many many) {
        var entries = new ArrayList<Control>();
        for (var index = 0; index < atLeastOne(many); index++) {
            entries.add(many.at(index));
        }
        return entries;
    }

    public List<Integer> pairs(Control.Pairs pairs) {
        return IntStream.range(0, Math.max(1, filled.count(pairs.pointer())))
                .boxed()
                .toList();
    }

    private int atLeastOne(Control.Many many) {
        return Math.max(many.required() ? 1 : 0, filled.count(many.pointer()));
    }

    public List<Fault> faults() {
        return faults;
    }

    public List<Fault> faults(String pointer) {
        return faults.stream().filter(fault -> fault.pointer().equals(pointer)).toList();
    }

    /** What a page says of a place that is at fault. */
    public String nameOf(Fault fault) {
        return Arrays.stream(fault.pointer().split("/"))
                .filter(part -> !part.matches("[0-9]*|ar|fr|en"))
                .reduce((_, last) -> last)
                .map(values::label)
                .orElse("");
    }

    /** What is wrong with words in any of their languages. */
    public List<Fault> faultsIn(Control control) {
        return faults.stream().filter(fault -> fault.isIn(control.pointer())).toList();
    }

    /** The id of the element that says what is wrong with a value, if something is. */
    public @Nullable String describedBy(String pointer) {
        return faults(pointer).isEmpty() ? null : Control.id(pointer) + "-fault";
    }

    /** What helps to fill in a place, if anything has to be said. */
    public @Nullable String help(Control control) {
        return values.help(control.name()).orElse(null);
    }

    /** The ids of the elements that say what helps, and what is wrong. */
    public @Nullable String describes(Control control) {
        var fault = control instanceof Control.Saying && !faultsIn(control).isEmpty()
                ? control.id() + "-fault"
                : describedBy(control.pointer());
        var ids = Stream.of(help(control) == null ? null : control.id() + "-help", fault)
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** What a field is called; entries of a list are called like the list. */
    public String label(Control control) {
        return values.label(control.name());
    }

    /** A value of a short list, in words. */
    public String option(Control.Choice choice, String value) {
        return values.option(choice.name(), value);
    }

    /** Whether only what is there can be named here. */
    public boolean isClosed(Control.Line line) {
        return !choices(line).isEmpty() && NamedThings.isClosed(command(), line.name());
    }

    /** What of the plan may be named here, with what is written in front if the plan has nothing of that id. */
    public List<Known> choices(Control.Line line) {
        if (!line.isId() || line.pointer().startsWith("/sharedWith")) {
            return List.of();
        }
        var all = known.getOrDefault(line.name(), List.of()).stream()
                .filter(one -> belongs(line, one))
                .sorted(Comparator.comparing(Known::id))
                .collect(toCollection(ArrayList::new));
        var written = value(line.pointer());
        if (!written.isEmpty()
                && !all.isEmpty()
                && all.stream().noneMatch(one -> one.id().equals(written))) {
            all.addFirst(new Known(written, written, Map.of()));
        }
        return all;
    }

    /** Whether it belongs to what is already chosen in this form. */
    private boolean belongs(Control.Line line, Known one) {
        return one.beside().entrySet().stream()
                .filter(other ->
                        !other.getKey().equals("planId") && !other.getKey().equals(line.name()))
                .allMatch(other -> {
                    var chosen = filled.value("/" + other.getKey());
                    return chosen.isEmpty() || chosen.equalsIgnoreCase(other.getValue());
                });
    }
}
