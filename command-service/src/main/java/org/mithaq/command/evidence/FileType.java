package org.mithaq.command.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What evidence may be; nothing that a machine would run, and no SVG, which is a program too. */
public enum FileType {
    PDF("application/pdf", Family.PLAIN, "pdf"),
    PNG("image/png", Family.PLAIN, "png"),
    JPEG("image/jpeg", Family.PLAIN, "jpg", "jpeg", "jpe", "jfif", "jif"),
    GIF("image/gif", Family.PLAIN, "gif"),
    WEBP("image/webp", Family.PLAIN, "webp"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Family.PACKAGE, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family.PACKAGE, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Family.PACKAGE, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", Family.PACKAGE, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Family.PACKAGE, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", Family.PACKAGE, "odp"),
    DOC("application/msword", Family.COMPOUND, "doc"),
    XLS("application/vnd.ms-excel", Family.COMPOUND, "xls"),
    PPT("application/vnd.ms-powerpoint", Family.COMPOUND, "ppt"),
    CSV("text/csv", Family.TEXT, "csv", "tsv", "tab", "txt");

    /** How a file is built, and so what else it could be. */
    enum Family {
        PLAIN,
        PACKAGE,
        COMPOUND,
        TEXT
    }

    private final String mediaType;
    private final Family family;
    /** Divided by spaces, the usual one first: a list would not be seen to be immutable. */
    private final String extensions;

    FileType(String mediaType, Family family, String... extensions) {
        this.mediaType = mediaType;
        this.family = family;
        this.extensions = String.join(" ", extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    Family family() {
        return family;
    }

    List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The extension that files of this media type are given; nothing if none of them are kept. */
    public static Optional<String> extension(String mediaType) {
        return of(mediaType).map(type -> type.extensions().getFirst());
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
