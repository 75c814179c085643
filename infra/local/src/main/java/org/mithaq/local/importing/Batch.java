package org.mithaq.local.importing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.mithaq.importer.Wish;
import tools.jackson.databind.json.JsonMapper;

/** Wishes as the lines of one batch, each under an id made of its file, its plan and its place there: sending it again is harmless. */
record Batch(List<Wish> wishes) {

    List<String> lines() {
        var places = new HashMap<String, Integer>();
        var lines = new ArrayList<String>();
        for (var wish : wishes) {
            var file = wish.payload().path("source").path("sha256").asString("") + " "
                    + wish.payload().path("planId").asString("");
            var place = places.merge(file, 1, Integer::sum);
            lines.add(line(wish, file + " " + place));
        }
        return lines;
    }

    private static String line(Wish wish, String name) {
        var line = JsonMapper.shared().createObjectNode().put("type", wish.type());
        line.put(
                "id",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        line.set("payload", wish.payload());
        return line.toString();
    }
}
