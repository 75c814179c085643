package org.mithaq.local.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of an export, a line of text each; empty lines between them are passed over. */
final class FileRows implements Rows {

    private final InputStream in;
    private final String name;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    FileRows(InputStream in, String name) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.name = name;
    }

    @Override
    public @Nullable Row next() {
        try {
            for (var text = text(); text != null; text = text()) {
                number++;
                if (text.length > 0) {
                    return Words.row(text, "Line " + number + " of " + name);
                }
            }
            return null;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte @Nullable [] text() throws IOException {
        ByteArrayOutputStream parts = null;
        while (true) {
            if (at == end && !fill()) {
                return parts == null ? null : parts.toByteArray();
            }
            var start = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            if (at < end && parts == null) {
                return Arrays.copyOfRange(buffer, start, at++);
            }
            if (parts == null) {
                parts = new ByteArrayOutputStream();
            }
            parts.write(buffer, start, at - start);
            if (at < end) {
                at++;
                return parts.toByteArray();
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
