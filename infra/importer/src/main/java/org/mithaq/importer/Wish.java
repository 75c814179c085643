package org.mithaq.importer;

import tools.jackson.databind.node.ObjectNode;

/** A command as read from a file: its name, such as {@code EndorseByCSO}, and its body as the door of the commands takes it. */
public record Wish(String type, ObjectNode payload) {}
