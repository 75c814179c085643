package org.mithaq.reliability;

import java.time.Duration;

/** A fault that a run had, and how long after its end everything had caught up; {@code late} if it took too long. */
record Recovery(String kind, Duration took, boolean late) {}
