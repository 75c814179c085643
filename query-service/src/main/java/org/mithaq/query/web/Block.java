package org.mithaq.query.web;

import java.util.ArrayList;
import java.util.List;

/** A paragraph, or a list of points, of a longer text. */
public record Block(boolean points, List<String> lines) {

    private static final String POINT = "- ";

    /** Each line is a paragraph; lines that begin with a dash are the points of one list. */
    static List<Block> of(String words) {
        var blocks = new ArrayList<Block>();
        words.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var point = line.startsWith(POINT);
            var content = point ? line.substring(POINT.length()) : line;
            if (point && !blocks.isEmpty() && blocks.getLast().points()) {
                blocks.getLast().lines().add(content);
            } else {
                blocks.add(new Block(point, new ArrayList<>(List.of(content))));
            }
        });
        return List.copyOf(blocks);
    }
}
