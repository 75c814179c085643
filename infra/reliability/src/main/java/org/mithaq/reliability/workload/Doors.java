package org.mithaq.reliability.workload;

import java.util.List;
import org.mithaq.reliability.model.Wish;
import tools.jackson.databind.JsonNode;

/** The doors of a system, as its clients stand before them; whatever goes wrong on the way is status 0. */
public interface Doors {

    /** A status and what came with it. */
    record Reply(int status, JsonNode said) {}

    /** The names of the doors for commands. */
    List<String> names();

    /** Sends one command; {@code readable} is false if its second half is to be lost on the way. */
    Reply send(String door, Wish wish, String key, boolean readable);

    /** Sends several commands of one sender as one batch; as many answers as came. */
    List<Reply> batch(String door, List<Wish> wishes, List<String> keys);

    /** Reads a plan, at least as new as this version. */
    Reply read(String plan, int atLeast);
}
