package org.mithaq.command.eventlog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Receipt;

/**
 * Goes with one command through Axon's unit of work, which stores events only after the handler has returned: the log
 * fills in the receipt, the door reads it.
 */
public final class Slip {

    private static final ScopedValue<Slip> CURRENT = ScopedValue.newInstance();

    private final KeyOf key;

    private int version;

    private @Nullable Receipt receipt;

    public Slip(KeyOf key) {
        this.key = key;
    }

    /** Notes the version of the record on which the command that is being run is decided. */
    public static void decidedOn(int version) {
        if (CURRENT.isBound()) {
            CURRENT.get().version = version;
        }
    }

    /** The version of the record on which it was decided. */
    public int decidedOn() {
        return version;
    }

    /** Runs a command with this slip. */
    public void with(Runnable command) {
        ScopedValue.where(CURRENT, this).run(command);
    }

    /** Where the events of the command stand, if it had any. */
    public Optional<Receipt> receipt() {
        return Optional.ofNullable(receipt);
    }

    static Slip current() {
        return CURRENT.get();
    }

    KeyOf key() {
        return key;
    }

    void fill(Receipt filled) {
        receipt = filled;
    }
}
