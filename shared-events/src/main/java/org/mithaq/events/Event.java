package org.mithaq.events;

/** Something that happened, in the past tense. It is never changed; its stable name is given by {@link EventName}. */
public interface Event {}
