package org.mithaq.local.backup;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.mithaq.servers.OwnFiles;

/** The files of evidence, each under the hash of its bytes: {@code ab/cd/abcd...}. */
record EvidenceFolder(Path root) {

    /** The names of everything in it that has the name of evidence, as they stand in an archive. */
    List<String> names() throws IOException {
        if (Files.notExists(root)) {
            return List.of();
        }
        try (var all = Files.walk(root, 3)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> "evidence/" + root.relativize(file))
                    .filter(name -> Names.evidence(name).isPresent())
                    .sorted()
                    .toList();
        }
    }

    Path file(String name) {
        return root.resolve(name.substring("evidence/".length()));
    }

    /** Whether its bytes still hash to its name. */
    boolean isWhole(String name) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file(name)), sha256())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Names.evidence(name).filter(hash(in)::equals).isPresent();
        }
    }

    /** Writes a file of an archive where it belongs. */
    void put(String name, InputStream bytes) throws IOException {
        var place = file(name);
        Files.createDirectories(place.getParent());
        // the archive goes on behind this file
        @SuppressWarnings("resource")
        var in = new DigestInputStream(bytes, sha256());
        Files.copy(in, place);
        OwnFiles.onlyMine(place);
        if (Names.evidence(name).filter(hash(in)::equals).isEmpty()) {
            throw failed("The backup is damaged: the bytes of " + name + " are others");
        }
    }

    private static String hash(DigestInputStream in) {
        return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
