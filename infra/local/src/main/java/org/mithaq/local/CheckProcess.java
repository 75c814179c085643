package org.mithaq.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.mithaq.local.launch.Console;
import org.mithaq.process.definition.Definition.Effect;
import org.mithaq.process.definition.Faulty;
import org.mithaq.process.file.ProcessFile;
import org.mithaq.process.publication.Published;
import org.mithaq.process.yaml.DefinitionFile;

/** Whether a file is a process, before anybody publishes it; and if it is none, what is wrong with it, line by line. */
record CheckProcess(Console console) {

    /** 0 if it is one, 1 if it is none. */
    int check(Path file) {
        var yaml = read(file);
        try {
            console.result(inWords(ProcessFile.read(yaml)));
            return 0;
        } catch (Faulty faulty) {
            faulty.faults()
                    .forEach(fault -> console.result(
                            file + ":" + fault.line() + ": " + fault.sentence() + " (" + fault.code() + ")"));
            return 1;
        }
    }

    private static String read(Path file) {
        try {
            if (Files.size(file) > 4L * DefinitionFile.LONGEST) {
                throw wrongUse(file + " is too long for a process");
            }
            return Files.readString(file, UTF_8);
        } catch (NoSuchFileException _) {
            throw wrongUse("There is no file " + file);
        } catch (CharacterCodingException _) {
            throw wrongUse(file + " is no text in UTF-8");
        } catch (IOException unreadable) {
            throw wrongUse(file + " cannot be read: " + unreadable);
        }
    }

    private static String inWords(Published published) {
        var process = published.definition();
        var blocking = process.requirements().stream()
                .filter(requirement -> requirement.effect() == Effect.BLOCKS)
                .count();
        return process.id() + ", version " + process.version() + ": "
                + process.stages().size() + " stages, "
                + process.requirements().size() + " requirements of which " + blocking + " block, "
                + process.obligations().size() + " obligations, "
                + process.policy().size() + " figures; sha256 "
                + published.ref().sha256().value();
    }
}
