package org.mithaq.command.door;

import java.util.Objects;

/** Where Jazzer hands over its bytes; which decoder takes them stands in the property {@code fuzz.decoder}. */
public final class FuzzTarget {

    private static final Decoder DECODER =
            Decoder.valueOf(Objects.requireNonNull(System.getProperty("fuzz.decoder"), "fuzz.decoder"));

    private FuzzTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        DECODER.read(bytes);
    }
}
