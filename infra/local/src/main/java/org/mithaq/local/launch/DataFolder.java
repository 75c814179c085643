package org.mithaq.local.launch;

import static org.mithaq.local.launch.CannotGoOn.failed;
import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** The folder in which an installation keeps everything that survives a restart. */
public record DataFolder(Path root) {

    private static final Set<PosixFilePermission> ONLY_MINE = PosixFilePermissions.fromString("rwx------");

    /** Makes the folder if it is not there; one that cannot be written is refused. */
    static DataFolder writable(Path root) {
        try {
            for (var folder : List.of("run", "logs", "evidence", Part.IDENTITY.id(), Part.KAFKA.id())) {
                Files.createDirectories(root.resolve(folder));
                Files.setPosixFilePermissions(root.resolve(folder), ONLY_MINE);
            }
            Files.delete(Files.createTempFile(root, ".writable", ""));
            return new DataFolder(root);
        } catch (IOException failure) {
            throw wrongUse("The data folder " + root + " cannot be written (" + reason(failure)
                    + "): set MITHAQ_DATA to one that can");
        }
    }

    /** Holds the folder for one launcher; the system lets go of it even when the launcher is killed. Empty if it is held. */
    Optional<FileLock> lock() {
        try {
            // closed with this process
            var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            for (var attempt = 0; lock == null && attempt < 5; attempt++) {
                // perhaps somebody only looked whether it is in use
                LockSupport.parkNanos(100_000_000);
                lock = channel.tryLock();
            }
            return Optional.ofNullable(lock);
        } catch (IOException failure) {
            throw wrongUse("The data folder " + root + " cannot be locked: " + failure.getMessage());
        }
    }

    private Path lockFile() {
        return root.resolve("run/lock");
    }

    public boolean isInUse() {
        if (Files.notExists(lockFile())) {
            return false;
        }
        try (var channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (IOException failure) {
            throw failed("The data folder " + root + " cannot be read: " + reason(failure));
        }
    }

    RunFile runFile() {
        return new RunFile(root.resolve("run/processes.properties"));
    }

    /** A fresh log for this start; the one of the last start is kept beside it. */
    Path newLog(Part part) {
        var log = log(part);
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return log;
        } catch (IOException failure) {
            throw failed("The log " + log + " cannot be moved aside: " + failure.getMessage());
        }
    }

    Programs programs() {
        return new Programs(root.resolve("run"));
    }

    Path log(Part part) {
        return root.resolve("logs").resolve(part.id() + ".log");
    }

    Path of(Part part) {
        return root.resolve(part.id());
    }

    /** The files of evidence. */
    Path evidence() {
        return root.resolve("evidence");
    }

    /** Where the keys of the log lie if nothing else is said; the command service makes the first. */
    Path keys() {
        return root.resolve("keys");
    }

    /** Is there for as long as a restore has not come to its end. */
    Path halfRestored() {
        return root.resolve("run/half-restored");
    }

    void refuseIfHalfRestored() {
        if (Files.exists(halfRestored())) {
            throw wrongUse("A restore into " + root + " was cut off: remove the folder and restore again");
        }
    }

    /** The source of this installation's events: given, or made at the first start. */
    String source(Optional<String> given) {
        var file = root.resolve("source");
        try {
            if (given.isPresent()) {
                return given.get();
            }
            if (Files.notExists(file)) {
                Files.writeString(file, "urn:mithaq:" + UUID.randomUUID() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw failed("The source of this installation cannot be kept in " + file + ": " + failure.getMessage());
        }
    }

    static String reason(IOException failure) {
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : failure.getClass().getSimpleName();
    }
}
