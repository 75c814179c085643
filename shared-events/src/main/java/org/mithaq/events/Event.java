package org.mithaq.events;

/** A fact: something that happened, in the past tense. It is never changed; its stable name is given by {@link EventName}. */
public interface Event {}
