package org.mithaq.local.verify;

import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.local.launch.Console;
import org.mithaq.tree.BadNote;
import org.mithaq.tree.Checkpoint;
import org.mithaq.tree.KeyRing;
import org.mithaq.tree.Seal;
import org.mithaq.tree.SignedNote;

/** The checkpoints that a log is held against, once their signatures were looked at. */
final class Witnesses {

    private final KeyRing keys;
    private final boolean keysAreKept;
    private final Console console;
    private final List<Signed> signed = new ArrayList<>();
    private @Nullable Damage forged;
    private int unknown;

    /** {@code keysAreKept}: the keys come from elsewhere and not from the system that is checked. */
    Witnesses(KeyRing keys, boolean keysAreKept, Console console) {
        this.keys = keys;
        this.keysAreKept = keysAreKept;
        this.console = console;
    }

    List<Signed> signed() {
        return signed;
    }

    /** A false signature among those that the system gave out. */
    @Nullable Damage forged() {
        return forged;
    }

    /** A checkpoint that was kept elsewhere, or a folder of them; one that cannot be used is no reason to find the log whole. */
    void kept(Path path) {
        if (!Files.isDirectory(path)) {
            keep(path);
            return;
        }
        try (var files = Files.list(path)) {
            var notes = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (notes.isEmpty()) {
                throw wrongUse("There is no checkpoint in the folder " + path);
            }
            notes.forEach(this::keep);
        } catch (IOException failure) {
            throw wrongUse("The folder " + path + " cannot be read");
        }
    }

    private void keep(Path file) {
        try {
            var note = SignedNote.read(Files.readAllBytes(file));
            var checkpoint = Checkpoint.read(note);
            switch (keys.seal(note)) {
                case Seal.Genuine _ -> {}
                case Seal.Unknown()
                when keys.keys().isEmpty() ->
                    console.progress("Who signed " + file.getFileName() + " was not checked: give --key");
                case Seal.Unknown() ->
                    throw wrongUse("No known key signed the checkpoint " + file + ": nothing is proven by it");
                case Seal.Forged(var key) ->
                    throw wrongUse("The key " + key.id() + " did not sign the checkpoint " + file
                            + ": the signature is false");
            }
            signed.add(new Signed(checkpoint, "the checkpoint " + file.getFileName()));
        } catch (IOException failure) {
            throw wrongUse("The checkpoint " + file + " cannot be read");
        } catch (BadNote bad) {
            throw wrongUse("The file " + file + " is no checkpoint: " + bad.sentence());
        }
    }

    /** A checkpoint that the system gave out itself. */
    void given(QuerySide.Received received) {
        var name = "the checkpoint that was received on " + received.at();
        try {
            var note = SignedNote.read(received.note());
            var checkpoint = Checkpoint.read(note);
            switch (keys.seal(note)) {
                case Seal.Genuine _ -> signed.add(new Signed(checkpoint, name));
                case Seal.Unknown() when !keysAreKept -> signed.add(new Signed(checkpoint, name));
                case Seal.Unknown() -> unknown++;
                case Seal.Forged(var key) ->
                    forged = new Damage(
                            1, Math.max(1, checkpoint.size()), "The key " + key.id() + " did not sign " + name);
            }
        } catch (BadNote bad) {
            throw wrongUse("The system gave out a checkpoint that cannot be read: " + bad.sentence());
        }
    }

    void say() {
        if (unknown > 0) {
            console.progress(
                    unknown + " checkpoints of the system are signed with keys that were not given, and prove nothing");
        }
    }
}
