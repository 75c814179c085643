package org.mithaq.command.door;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mithaq.command.clock.ClockCommand;
import org.mithaq.command.consultation.ConsultationCommand;
import org.mithaq.command.kernel.Command;
import org.mithaq.command.people.PeopleCommand;
import org.mithaq.command.plan.PlanCommand;
import org.mithaq.command.process.ProcessCommand;

/** Every command that can be sent, by its name: the members of the sealed families. */
public final class CommandTypes {

    private static final Map<String, Class<? extends Command>> BY_NAME = byName();

    private CommandTypes() {}

    public static Optional<Class<? extends Command>> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    private static Map<String, Class<? extends Command>> byName() {
        var types = new TreeMap<String, Class<? extends Command>>();
        Stream.of(
                        PlanCommand.class,
                        PeopleCommand.class,
                        ProcessCommand.class,
                        ConsultationCommand.class,
                        ClockCommand.class)
                .flatMap(CommandTypes::members)
                .forEach(type -> types.put(type.getSimpleName(), type));
        return types;
    }

    private static Stream<Class<? extends Command>> members(Class<? extends Command> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses())
                        .map(member -> member.<Command>asSubclass(Command.class))
                        .flatMap(CommandTypes::members)
                : Stream.of(family);
    }
}
