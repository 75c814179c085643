package org.mithaq.command.door;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.clock.Calendar;
import org.mithaq.command.consultation.Contributed;
import org.mithaq.command.consultation.LogOfConsultations;
import org.mithaq.command.consultation.WordFollower;
import org.mithaq.command.consultation.WordRows;
import org.mithaq.command.eventlog.Bounds;
import org.mithaq.command.eventlog.EventLog;
import org.mithaq.command.eventlog.Receipts;
import org.mithaq.command.kernel.Actor;
import org.mithaq.command.people.People;
import org.mithaq.command.people.RegisterFollower;
import org.mithaq.events.EventTypes;
import org.mithaq.events.Role;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** The register of persons is asked while a command is read; that it is away is not the sender's fault. */
class RegisterAwayTest {

    private static final DataSource AWAY = new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("The database is away", "08001");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    };

    private final MockMvc door = door();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"planId\": \"p\", \"organisation\": \"Forum\", \"representative\": {\"name\": \"Amina Exemple\"}}",
                "{\"planId\": \"p\", \"organisation\": \"Forum\", \"onBehalfOf\": {\"name\": \"Amina Exemple\"}}"
            })
    void a_command_that_names_somebody_is_to_be_sent_again_later(String body) throws Exception {
        door.perform(post("/api/commands/EndorseByCSO")
                        .contentType("application/json")
                        .content(body))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.code").value("service.unavailable"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ErasePerson"})
    void a_command_about_persons_is_to_be_sent_again_later(String command) throws Exception {
        door.perform(
                        post("/api/commands/" + command)
                                .contentType("application/json")
                                .content(
                                        "{\"personId\": \"0d2b3c70-6a41-4f0e-9a51-3a86f6a3b001\", \"reason\": {\"en\": \"Request\"}}"))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "1"));
    }

    private static MockMvc door() {
        var db = JdbcClient.create(AWAY);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(AWAY));
        var receipts = new Receipts(db);
        var log = new EventLog(AWAY, Clock.systemUTC(), "urn:mithaq:test", Bounds.USUAL);
        var register = new RegisterFollower(log, EventTypes.of(List.of(), List.of()), db, transaction);
        var commands = new Commands(
                new Decisions(SimpleCommandBus.builder().build(), log),
                log,
                EventTypes.of(List.of(), List.of()),
                receipts,
                new People(db, Clock.systemUTC()),
                register,
                new Contributed(
                        new WordRows(db, Clock.systemUTC()),
                        new WordFollower(
                                new LogOfConsultations(db),
                                EventTypes.of(List.of(), List.of()),
                                db,
                                new WordRows(db, Clock.systemUTC()),
                                transaction,
                                Clock.systemUTC())),
                new Refusals(log),
                Clock.systemUTC(),
                Calendar.fixed());
        var titles = new StaticMessageSource();
        titles.setUseCodeAsDefaultMessage(true);
        return MockMvcBuilders.standaloneSetup(new CommandController(commands, Duration.ofSeconds(5)))
                .setControllerAdvice(new Refusing(new Problems(titles), new Unavailable()))
                .setCustomArgumentResolvers(new Administrator())
                .build();
    }

    private static final class Administrator implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Actor("demo", List.of(Role.ADMIN), List.of());
        }
    }
}
