package org.mithaq.command.door;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
