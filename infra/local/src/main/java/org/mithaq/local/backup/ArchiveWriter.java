package org.mithaq.local.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Writes an archive; when it is closed its bytes survive a crash. */
final class ArchiveWriter implements AutoCloseable {

    private static final int ONLY_MINE = 0600;

    private final FileChannel channel;
    private final GZIPOutputStream zipped;
    private final TarArchiveOutputStream tar;

    ArchiveWriter(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        zipped = new GZIPOutputStream(out, 1 << 16);
        tar = new TarArchiveOutputStream(zipped, "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
    }

    void add(String name, byte[] bytes) throws IOException {
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    void add(String name, Path file) throws IOException {
        begin(name, Files.size(file));
        Files.copy(file, tar);
        tar.closeArchiveEntry();
    }

    private void begin(String name, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(ONLY_MINE);
        tar.putArchiveEntry(entry);
    }

    /** Not if something went wrong: what is not finished is no archive. */
    void finish() throws IOException {
        tar.finish();
        zipped.finish();
        zipped.flush();
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
