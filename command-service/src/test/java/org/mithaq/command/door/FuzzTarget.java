package org.mithaq.command.door;

import java.util.Objects;

/** Where Jazzer hands over its bytes; which decoder takes them stands in the property {@code fuzz.decoder}. */
public final class FuzzTarget {

    private static final Decoder DECODER =
            Decoder.valueOf(Objects.requireNonNull(System.getProperty("fuzz.decoder"), "fuzz.decoder"));

    private FuzzTarget() {}

    /** Loads what reading takes, each class of which Jazzer instruments: for the first input that would take too long. */
    public static void fuzzerInitialize() {
        DECODER.read(new byte[0]);
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        DECODER.read(bytes);
    }
}
