package org.mithaq.reliability.history;

/**
 * A plan as one client read it: at least as new as version {@code asked}, which it had been answered before; it got
 * {@code version}, if the status is 200.
 */
public record Observation(int client, String plan, int asked, long invoked, long returned, int status, int version) {}
