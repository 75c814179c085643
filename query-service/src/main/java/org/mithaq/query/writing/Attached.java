package org.mithaq.query.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.query.writing.CommandSide.Answer;
import org.mithaq.query.writing.CommandSide.Away;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;

/** The files that came with a form, each by the place in the command in which its fingerprint belongs. */
public record Attached(Map<String, MultipartFile> files) {

    /** A file that was not taken, and why. */
    public record Refused(String pointer, Answer answer) {}

    public Attached {
        files = Map.copyOf(files);
    }

    /** A browser sends something for every place in which a file can be chosen, and nobody means an empty name. */
    public static Attached of(HttpServletRequest request) {
        var files = new TreeMap<String, MultipartFile>();
        if (request instanceof MultipartRequest parts) {
            parts.getFileMap().forEach((pointer, file) -> {
                var name = file.getOriginalFilename();
                if (Control.isOfAFile(pointer) && name != null && !name.isEmpty()) {
                    files.put(pointer, file);
                }
            });
        }
        return new Attached(files);
    }

    /**
     * Brings the files as evidence and writes the fingerprint of each into its place; the first that is refused ends it. To
     * bring a file again costs nothing: it has the same fingerprint.
     */
    public Optional<Refused> bring(Map<String, String> values, CommandSide commands, String token, String language)
            throws Away {
        for (var file : new TreeMap<>(files).entrySet()) {
            var answer = commands.bring(file.getValue(), token, language);
            if (answer.status() != HttpStatus.OK.value()) {
                return Optional.of(new Refused(file.getKey(), answer));
            }
            values.put(file.getKey(), answer.body().path("sha256").asString(""));
        }
        return Optional.empty();
    }
}
