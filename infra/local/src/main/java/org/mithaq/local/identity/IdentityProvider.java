package org.mithaq.local.identity;

import org.mithaq.local.launch.CannotGoOn;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** The identity provider of a local installation: an OAuth 2 authorisation server with demonstration users. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Clients.class, Doors.class, SignInPage.class})
public class IdentityProvider {

    /** The client as which people sign in on the pages. */
    public static final String PAGES = Clients.PAGES;

    public static void main(String[] args) {
        try {
            Secrets.of(System.getenv("MITHAQ_DATA"));
        } catch (CannotGoOn refused) {
            // one line instead of Spring's many
            System.err.println(refused.getMessage());
            System.exit(refused.exitCode());
        }
        new SpringApplicationBuilder(IdentityProvider.class)
                .properties("spring.config.name=identity")
                .run(args);
    }
}
