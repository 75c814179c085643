package org.mithaq.command.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Says what a file is by its content alone. */
final class FileTypes {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private final Detector detector = new DefaultDetector();
    private final MimeTypes names = MimeTypes.getDefaultMimeTypes();

    /** What it is, if that is allowed and it is nothing else besides. */
    Optional<FileType> of(Path file) throws IOException {
        var detected = detected(file);
        var type = detected.equals("text/plain") ? Optional.of(FileType.CSV) : FileType.of(detected);
        return type.filter(found -> isNothingElse(found, file));
    }

    /** Whether a name says that a file is something else than it is; a name that says nothing does not. */
    boolean contradicts(String name, FileType type) throws IOException {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.indexOf('.') < 0 || type.extensions().contains(extension)) {
            return false;
        }
        var metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "file." + extension);
        return !names.detect(null, metadata).equals(MediaType.OCTET_STREAM);
    }

    private String detected(Path file) throws IOException {
        try (var in = TikaInputStream.get(file)) {
            return detector.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean isNothingElse(FileType type, Path file) {
        try {
            return switch (type.family()) {
                case PLAIN -> !isZip(file) && (type != FileType.PDF || beginsWith(PDF, file));
                case PACKAGE -> !Macros.inPackage(file);
                case COMPOUND -> !Macros.inCompound(file);
                case TEXT -> Csv.is(file);
            };
        } catch (IOException | RuntimeException broken) {
            // whoever opens it would fail as well
            return false;
        }
    }

    private static boolean beginsWith(byte[] signature, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(signature.length), signature);
        }
    }

    private static boolean isZip(Path file) {
        try (var _ = new ZipFile(file.toFile())) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
