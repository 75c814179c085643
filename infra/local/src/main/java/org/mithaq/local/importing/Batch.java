package org.mithaq.local.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.mithaq.importer.Wish;
import tools.jackson.databind.json.JsonMapper;

/** Wishes as the lines of one batch, each under an id made of what it says: sending a file again, or a part of it, is harmless. */
record Batch(List<Wish> wishes) {

    List<String> lines() {
        return wishes.stream().map(Batch::line).toList();
    }

    private static String line(Wish wish) {
        var said = wish.type() + " " + wish.payload();
        var line = JsonMapper.shared().createObjectNode().put("type", wish.type());
        line.put(
                "id",
                UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)).toString());
        line.set("payload", wish.payload());
        return line.toString();
    }
}
