package org.mithaq.local.identity;

import static org.mithaq.local.launch.CannotGoOn.wrongUse;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.servers.OwnFiles;

/** The key and the passwords of the identity provider: made at its first start, kept so that tokens survive the next one. */
record Secrets(Path folder) {

    private static final int KEY_BITS = 2048;
    private static final int SECRET_BYTES = 32;

    /** The secrets of an installation; a data folder that cannot be meant is refused before anything is written. */
    static Secrets of(@Nullable String data) {
        if (data == null || data.isBlank() || !Path.of(data).isAbsolute()) {
            throw wrongUse("MITHAQ_DATA is the absolute path of a data folder, not \"" + data + "\"");
        }
        return new Secrets(Path.of(data).resolve("identity"));
    }

    RSAKey signingKey() throws IOException, JOSEException, ParseException {
        var file = folder.resolve("signing-key.json");
        if (Files.notExists(file)) {
            var key = new RSAKeyGenerator(KEY_BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            keep(file, key.toJSONString());
        }
        return RSAKey.parse(Files.readString(file));
    }

    /** What the command line shows when it asks for a token. */
    String ofTheCommandLine() throws IOException {
        return secret(commandLineFile(folder));
    }

    /** The one password of all demonstration users. */
    String ofTheUsers() throws IOException {
        return secret(folder.resolve("password"));
    }

    static Path commandLineFile(Path folder) {
        return folder.resolve("command-line");
    }

    private String secret(Path file) throws IOException {
        if (Files.notExists(file)) {
            var bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            keep(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file);
    }

    private void keep(Path file, String text) throws IOException {
        Files.createDirectories(folder);
        OwnFiles.write(file, text);
    }
}
