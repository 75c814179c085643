package org.mithaq.command.door;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.command.kernel.Access;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.kernel.Command;
import org.mithaq.events.Role;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The contracts: JSON Schema of every command and event, as files that others may rely on. */
@RestController
@Configuration
class Contracts implements WebMvcConfigurer {

    /** What there is, by address. */
    record Index(List<String> commands, List<String> events) {}

    @GetMapping(
            path = {"/contracts", "/contracts/"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    Index index() throws IOException {
        return new Index(addresses("commands"), addresses("events"));
    }

    /**
     * Of which part of the domain a command is, by which of its fields the thing is named that it is about, and in which roles it
     * may be sent.
     */
    record Sender(String part, String about, List<String> roles) {

        static Sender of(String name, Class<? extends Command> type) {
            var family = type.getEnclosingClass().getSimpleName();
            return new Sender(
                    family.substring(0, family.length() - "Command".length()).toLowerCase(Locale.ROOT),
                    type.getRecordComponents()[0].getName(),
                    Arrays.stream(Role.values())
                            .filter(role -> Access.to(name, false, new Actor("anybody", List.of(role), List.of()))
                                    .isPresent())
                            .map(Role::id)
                            .toList());
        }
    }

    /** Who may send what, by the name of the command: for forms, which offer to people what they may send. */
    @GetMapping(path = "/contracts/senders", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Sender> senders() {
        var senders = new TreeMap<String, Sender>();
        for (var name : CommandTypes.names()) {
            CommandTypes.named(name).ifPresent(type -> senders.put(name, Sender.of(name, type)));
        }
        return senders;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/contracts/**").addResourceLocations("classpath:/contracts/");
    }

    private static List<String> addresses(String kind) throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:/contracts/" + kind + "/*.json");
        return Arrays.stream(files)
                .flatMap(file -> Optional.ofNullable(file.getFilename()).stream())
                .map(name -> "/contracts/" + kind + "/" + name)
                .sorted()
                .toList();
    }
}
