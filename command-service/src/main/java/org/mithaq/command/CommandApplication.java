package org.mithaq.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the command service. */
@SpringBootApplication
@EnableScheduling
public class CommandApplication {

    public static void main(String[] arguments) {
        // Axon would otherwise write into the home folder and ask the network for newer versions of itself.
        System.setProperty("axoniq.update-checker.disabled", "true");
        SpringApplication.run(CommandApplication.class, arguments);
    }
}
