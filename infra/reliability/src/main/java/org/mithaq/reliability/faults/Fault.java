package org.mithaq.reliability.faults;

import java.time.Duration;

/** Something that goes wrong on purpose: it strikes, lasts, and is made well again. */
public interface Fault {

    /** What it is, for the table of figures. */
    String kind();

    /** How long it lasts. */
    Duration lasts();

    void strike();

    void heal();

    static Fault of(String kind, Duration lasts, Runnable strike, Runnable heal) {
        return new Fault() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Duration lasts() {
                return lasts;
            }

            @Override
            public void strike() {
                strike.run();
            }

            @Override
            public void heal() {
                heal.run();
            }
        };
    }
}
