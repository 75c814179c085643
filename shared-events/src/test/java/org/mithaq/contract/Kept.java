package org.mithaq.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files of the repository that are compared with what the build makes. With {@code -Dcontract.write=true} they are written
 * instead; what then shows in the diff is a change of a promise, and is reviewed as one.
 */
public final class Kept {

    private Kept() {}

    public static void same(Path file, String made) throws IOException {
        if (Boolean.getBoolean("contract.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, made);
        }
        assertThat(file).as("kept in the repository").exists();
        assertThat(made).as("what the build makes of %s", file).isEqualTo(Files.readString(file));
    }
}
