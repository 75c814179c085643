package org.mithaq.local.verify;

import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A log that was exported into a file. */
record FileSource(Path file) implements Source {

    @Override
    public Rows after(long position) {
        try {
            var rows =
                    new FileRows(Files.newInputStream(file), file.getFileName().toString());
            return position == 0 ? rows : new Rest(rows, position);
        } catch (IOException failure) {
            throw wrongUse("The file " + file + " cannot be read");
        }
    }

    /** What comes after a position. */
    private record Rest(Rows rows, long position) implements Rows {

        @Override
        public @Nullable Row next() {
            var row = rows.next();
            while (row != null && row.position() <= position) {
                row = rows.next();
            }
            return row;
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
