package org.mithaq.tree;

/** What a log says of itself at one moment: its name, how many lines it has and the root of the tree over them; the text of a C2SP tlog-checkpoint. */
public record Checkpoint(String origin, long size, Hash root) {

    public Checkpoint {
        BadNote.unless(
                !origin.isEmpty() && origin.chars().noneMatch(Character::isISOControl),
                "The origin of a checkpoint is one line that is not empty");
        BadNote.unless(size >= 0, "A log cannot have " + size + " lines");
    }

    /** Three lines, each with its end: these are the bytes that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }

    /** Reads exactly what {@link #text} writes. Lines that others may add after the root are refused: nothing is signed unread. */
    public static Checkpoint read(String text) {
        var lines = text.split("\n", -1);
        BadNote.unless(
                lines.length == 4 && lines[3].isEmpty(),
                "A checkpoint has three lines: the name of the log, its size and the root of its tree");
        return new Checkpoint(lines[0], size(lines[1]), root(lines[2]));
    }

    /** What a note says once its text is known to be a checkpoint's. */
    public static Checkpoint read(SignedNote note) {
        return read(note.text());
    }

    private static long size(String line) {
        BadNote.unless(
                line.matches("0|[1-9][0-9]{0,17}"),
                "The second line of a checkpoint is the size of the log in plain digits");
        return Long.parseLong(line);
    }

    private static Hash root(String line) {
        var bytes = Strict.base64(line, "The third line of a checkpoint is a root in base64");
        BadNote.unless(bytes.length == Hash.BYTES, "The root in a checkpoint has 32 bytes, not " + bytes.length);
        return Hash.of(bytes);
    }
}
