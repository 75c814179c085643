package org.mithaq.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A file as it was saved: its name and its bytes, which are few enough to be held at once. */
public final class SavedFile {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_PAGE = 10;
    private static final int LARGEST_LIST = 64;

    private final String name;
    private final byte[] bytes;

    public SavedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Reads a file, or says in one line why it cannot be read. */
    public static SavedFile read(Path path) {
        if (Files.isDirectory(path)) {
            throw new Unreadable(path + " is a folder: name the files in it");
        }
        if (!Files.exists(path)) {
            throw new Unreadable(path + " is not there");
        }
        // a pipe or a device may have no end
        if (!Files.isRegularFile(path)) {
            throw new Unreadable(path + " is not a regular file");
        }
        if (!Files.isReadable(path)) {
            throw new Unreadable(path + " may not be read by this user");
        }
        return new SavedFile(String.valueOf(path.getFileName()), bytes(path));
    }

    private static byte[] bytes(Path path) {
        try (var in = Files.newInputStream(path)) {
            var largest = isList(String.valueOf(path.getFileName())) ? LARGEST_LIST : LARGEST_PAGE;
            var bytes = in.readNBytes(largest * MEGABYTE + 1);
            if (bytes.length > largest * MEGABYTE) {
                throw new Unreadable(path + " is larger than " + largest + " MB: a saved page has at most "
                        + LARGEST_PAGE + ", a list " + LARGEST_LIST);
            }
            if (bytes.length == 0) {
                throw new Unreadable(path + " is empty");
            }
            return bytes;
        } catch (IOException | InvalidPathException failure) {
            throw new Unreadable(path + " cannot be read: " + failure.getMessage());
        }
    }

    /** Whether its name says that it is a list and no page. */
    public boolean isList() {
        return isList(name);
    }

    private static boolean isList(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".csv");
    }

    /** The digest by which the file is known, in lower-case hex. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
