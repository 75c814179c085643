package org.mithaq.command.door;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.mithaq.command.eventlog.LogReader;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Json;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log itself, for auditors and integrations: a row a line, by position. */
@RestController
class LogController {

    private static final int MOST = 1_000;

    private final LogReader log;

    LogController(LogReader log) {
        this.log = log;
    }

    @GetMapping("/api/log")
    void lines(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit,
            HttpServletResponse response)
            throws IOException {
        require(after >= 0, "after", "A position is not negative");
        require(limit >= 1 && limit <= MOST, "limit", "Between 1 and " + MOST);
        response.setContentType("application/x-ndjson");
        for (var line : log.after(after, limit)) {
            response.getOutputStream().write(Json.STRICT.writeValueAsBytes(line));
            response.getOutputStream().write('\n');
        }
    }

    private static void require(boolean valid, String parameter, String sentence) {
        if (!valid) {
            throw new Rejected(
                    Rejected.Kind.MALFORMED,
                    "http.parameter",
                    sentence,
                    List.of(new Rejected.Fault(parameter, sentence)));
        }
    }
}
