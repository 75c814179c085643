package org.mithaq.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.mithaq.events.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** A store on disk: {@code ab/cd/abcd...}, beside drafts and what was found damaged. */
public final class Folder implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(Folder.class);

    private final Path root;
    private final Path drafts;

    /** Opens the store and sweeps the drafts that a crash has left. */
    public Folder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.drafts = this.root.resolve("drafts");
        try {
            Files.createDirectories(drafts);
            sweep();
        } catch (IOException failure) {
            throw new UncheckedIOException("The folder of the evidence, " + this.root + ", cannot be used", failure);
        }
    }

    private void sweep() throws IOException {
        try (var left = Files.newDirectoryStream(drafts)) {
            for (var draft : left) {
                Files.deleteIfExists(draft);
                LOG.info("Swept {}, which was never kept", draft.getFileName());
            }
        }
    }

    @Override
    public Draft draft(InputStream bytes, long most) throws IOException {
        return Draft.in(drafts, bytes, most);
    }

    @Override
    public void keep(Draft draft) throws IOException {
        var place = place(draft.sha256());
        if (Files.exists(place)) {
            if (Digests.of(Files.newInputStream(place)).equals(draft.sha256())) {
                return;
            }
            setAside(place);
        }
        Files.createDirectories(place.getParent());
        Files.move(draft.file(), place, StandardCopyOption.ATOMIC_MOVE);
        for (var folder = place.getParent(); folder != null && folder.startsWith(root); folder = folder.getParent()) {
            sync(folder);
        }
    }

    @Override
    public Optional<Resource> find(Sha256 sha256) {
        var place = place(sha256);
        return Files.isRegularFile(place) ? Optional.of(new FileSystemResource(place)) : Optional.empty();
    }

    private Path place(Sha256 sha256) {
        var hash = sha256.value();
        return root.resolve(hash.substring(0, 2)).resolve(hash.substring(2, 4)).resolve(hash);
    }

    /** What is damaged may still be wanted for examination. */
    private void setAside(Path damaged) throws IOException {
        var aside = Files.createDirectories(root.resolve("damaged"));
        var target = Files.createTempFile(aside, damaged.getFileName() + "-", "");
        Files.move(damaged, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn("The damaged {} is now {}: its bytes came again", damaged.getFileName(), target);
    }

    /** A name is on disk only when its folder is. */
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
