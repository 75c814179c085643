package org.mithaq.local.backup;

import static org.mithaq.local.launch.CannotGoOn.failed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** Reads an archive from its beginning to its end; the names in it are still to be judged. */
final class ArchiveReader implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 1 << 20;

    private final GZIPInputStream zipped;
    private final TarArchiveInputStream tar;
    private final Set<String> seen = new HashSet<>();

    ArchiveReader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        try {
            zipped = new GZIPInputStream(new BufferedInputStream(in, 1 << 16), 1 << 16);
        } catch (IOException rubbish) {
            in.close();
            throw rubbish;
        }
        tar = new TarArchiveInputStream(zipped, "UTF-8");
    }

    /** What is done with each file of the archive. */
    @FunctionalInterface
    interface Each {
        void file(String name, InputStream bytes) throws IOException, SQLException;
    }

    Manifest manifest() throws IOException {
        var first = tar.getNextEntry();
        if (first == null || !first.getName().equals(Names.MANIFEST) || first.getSize() > LARGEST_MANIFEST) {
            throw failed("This is no backup of Mithaq: it does not begin with " + Names.MANIFEST);
        }
        return Manifest.read(tar.readAllBytes());
    }

    /** Everything after the manifest; returns when the archive has proved to be whole. */
    void each(Each each) throws IOException, SQLException {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            check(entry);
            each.file(entry.getName(), tar);
        }
        // the check sum stands behind the last byte
        zipped.transferTo(OutputStream.nullOutputStream());
    }

    private void check(TarArchiveEntry entry) {
        var flag = entry.getLinkFlag();
        if (flag != TarConstants.LF_NORMAL && flag != TarConstants.LF_OLDNORM) {
            throw failed("A backup holds nothing but files, and " + entry.getName() + " is none");
        }
        if (!seen.add(entry.getName())) {
            throw failed(entry.getName() + " stands twice in the backup");
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
