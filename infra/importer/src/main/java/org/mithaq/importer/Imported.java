package org.mithaq.importer;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** What a file was read as: commands in the order in which they are to be sent, and every doubt about them. */
@JsonPropertyOrder({"commands", "doubts"})
public record Imported(List<Wish> commands, List<Doubt> doubts) {

    public Imported {
        commands = List.copyOf(commands);
        doubts = List.copyOf(doubts);
    }
}
