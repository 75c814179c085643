package org.mithaq.local.demo.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Phrases drawn in a random order, none again before all were drawn. */
final class Deck {

    private final List<JsonNode> all;
    private final RandomGenerator random;
    private final List<JsonNode> left = new ArrayList<>();

    Deck(JsonNode all, RandomGenerator random) {
        this.all = all.valueStream().toList();
        this.random = random;
    }

    JsonNode draw() {
        if (left.isEmpty()) {
            left.addAll(all);
            Collections.shuffle(left, random);
        }
        return left.removeLast();
    }
}
