package org.mithaq.importer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.importer.list.ListReader;
import org.mithaq.importer.page.PagesReader;

/** Reads files of any kind that is known, chosen by what each file is. */
public record Importer(Optional<String> planId, List<KnownPlan> known) {

    /** What all files together say; {@link Unreadable} if one of them is nothing that is known. */
    public Imported read(List<Path> files) {
        var pages = new PagesReader(planId, known);
        var commands = new ArrayList<Wish>();
        var doubts = new ArrayList<Doubt>();
        for (var path : files) {
            var file = SavedFile.read(path);
            var imported = file.isList() ? list(file) : pages.read(file);
            commands.addAll(imported.commands());
            imported.doubts().stream()
                    .map(doubt -> files.size() == 1 ? doubt : doubt.in(file.name()))
                    .forEach(doubts::add);
        }
        return new Imported(commands, doubts);
    }

    private Imported list(SavedFile file) {
        try {
            return ListReader.read(file.bytes(), planId.orElse(null));
        } catch (Unreadable unreadable) {
            throw new Unreadable(file.name() + ": " + unreadable.getMessage());
        }
    }
}
