package org.mithaq.reliability.history;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the query service answered when all was quiet: views of plans, their audit trails, and the list of all plans. */
public record ReadModel(List<View> views, Map<String, List<JsonNode>> trails, Map<String, JsonNode> listed) {}
