package org.mithaq.command.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.mithaq.tree.BadNote;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.SignedNote;

/**
 * A folder that the operator names, outside of their own hands: a file for each checkpoint, never written over, and
 * {@code latest}, which is written when everything before it is there.
 */
record CheckpointFolder(Path folder) implements Witness {

    @Override
    public String where() {
        return "in the folder " + folder;
    }

    @Override
    public Optional<SignedNote> newest() {
        try {
            return latest();
        } catch (IOException | BadNote _) {
            // who writes there says so
            return Optional.empty();
        }
    }

    /** The newest that it holds; a folder that is away is no empty one, so it is never made here. */
    Optional<SignedNote> latest() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        var latest = folder.resolve("latest");
        return Files.exists(latest) ? Optional.of(SignedNote.read(Files.readAllBytes(latest))) : Optional.empty();
    }

    void add(Signed signed) throws IOException {
        var file = folder.resolve("checkpoint-" + signed.size());
        var note = signed.note().note();
        if (Files.notExists(file)) {
            write(file, note);
        } else if (!Files.readString(file).equals(note)) {
            throw new CannotSign(file + " is another checkpoint than the one that the database holds");
        }
        if (latest().map(newest -> Checkpoint.read(newest).size()).orElse(0L) < signed.size()) {
            write(folder.resolve("latest"), note);
        }
    }

    /** Whole or not at all. */
    private void write(Path file, String note) throws IOException {
        var draft = folder.resolve("." + file.getFileName() + ".draft-" + UUID.randomUUID());
        try {
            try (var out = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(note.getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    out.write(bytes);
                }
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
