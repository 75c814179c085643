package org.mithaq.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.command.kernel.Rejected;
import org.mithaq.events.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;

/** Takes evidence in, if it is what evidence may be, and gives out nothing but the bytes that came in. */
public final class Archive {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);
    private static final String ALLOWED = "Evidence is a PDF, a picture (PNG, JPEG, GIF, WebP), a document, table or"
            + " presentation of an office program without macros, or a CSV table in UTF-8";

    private final Store store;
    private final Catalogue catalogue;
    private final Condition condition;
    private final Limits limits;
    private final FileTypes types = new FileTypes();

    public Archive(Store store, Catalogue catalogue, Condition condition, Limits limits) {
        this.store = store;
        this.catalogue = catalogue;
        this.condition = condition;
        this.limits = limits;
    }

    /** A file with its bytes, which hash to its name. */
    public record Shown(Kept kept, Resource bytes) {}

    /**
     * Keeps these bytes, or answers what is known of them if they are there.
     *
     * @param subject whose quota it is
     */
    public Kept take(InputStream bytes, @Nullable String name, String subject) {
        try (var draft = store.draft(bytes, limits.file())) {
            var file = new Kept(draft.sha256(), draft.size(), type(draft, name).mediaType());
            var kept = catalogue.enter(file, subject, () -> store.keep(draft));
            condition.whole(kept.sha256());
            return kept;
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    private FileType type(Draft draft, @Nullable String name) throws IOException {
        if (draft.size() > limits.file()) {
            throw tooLarge(limits);
        }
        if (draft.size() == 0) {
            throw new Rejected(Rejected.Kind.INVALID, "evidence.empty", "The file is empty", List.of());
        }
        var type = types.of(draft.file()).orElseThrow(() -> unsupported("evidence.type-not-allowed", ALLOWED));
        if (name != null && types.contradicts(name, type)) {
            throw unsupported(
                    "evidence.name-contradicts",
                    "The extension of the name belongs to another type: this is " + type.mediaType());
        }
        return type;
    }

    /** The file under this hash. Its bytes are read and hashed first, so that none leave that are not what was kept. */
    public Shown show(Sha256 sha256) {
        var kept = catalogue
                .find(sha256)
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.UNKNOWN,
                        "evidence.unknown",
                        "No file with this hash is kept here; it may be kept elsewhere",
                        List.of()));
        try {
            return whole(kept);
        } catch (IOException failure) {
            throw unavailable(failure);
        }
    }

    private Shown whole(Kept kept) throws IOException {
        var bytes = store.find(kept.sha256());
        if (bytes.isPresent() && Digests.of(bytes.get().getInputStream()).equals(kept.sha256())) {
            condition.whole(kept.sha256());
            return new Shown(kept, bytes.get());
        }
        condition.damaged(kept.sha256());
        throw new Rejected(
                "evidence.damaged",
                "The bytes kept here are no longer the ones that came in; send the file again if you have it");
    }

    /** Looks after everything that is kept; what is damaged shows in the log and in health. */
    public void examine() {
        var last = "";
        for (var page = catalogue.after(last, 500); !page.isEmpty(); page = catalogue.after(last, 500)) {
            for (var sha256 : page) {
                try {
                    show(sha256);
                } catch (Rejected refused) {
                    LOG.debug("{} while examining {}", refused.code(), sha256.value());
                }
                last = sha256.value();
            }
        }
    }

    /** More bytes than a file may have. */
    public static Rejected tooLarge(Limits limits) {
        return new Rejected(
                Rejected.Kind.TOO_LARGE,
                "evidence.too-large",
                "A file has at most " + limits.file() + " bytes",
                List.of());
    }

    private static Rejected unsupported(String code, String sentence) {
        return new Rejected(Rejected.Kind.UNSUPPORTED, code, sentence, List.of());
    }

    private static Rejected unavailable(IOException failure) {
        LOG.error("The store of the evidence cannot be used", failure);
        return new Rejected(
                Rejected.Kind.BUSY,
                "evidence.unavailable",
                "The store of the evidence cannot be used at the moment; send it again later",
                List.of());
    }
}
