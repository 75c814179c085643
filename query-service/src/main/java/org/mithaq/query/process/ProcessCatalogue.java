package org.mithaq.query.process;

import java.util.List;
import java.util.stream.Stream;
import org.mithaq.process.file.ProcessFile;
import org.mithaq.process.publication.Catalogue;
import org.mithaq.process.publication.KnownProcesses;
import org.mithaq.process.publication.Published;
import org.mithaq.query.history.History;

/** The processes that come with Mithaq and those that were published, as they stand in the history. */
public final class ProcessCatalogue extends KnownProcesses implements Catalogue {

    private final Catalogue shipped;
    private final ProcessStreams streams;

    public ProcessCatalogue(Catalogue shipped, History history) {
        this(shipped, new ProcessStreams(history));
    }

    private ProcessCatalogue(Catalogue shipped, ProcessStreams streams) {
        super(shipped, streams::record, ProcessFile::read);
        this.shipped = shipped;
        this.streams = streams;
    }

    @Override
    public List<Published> all() {
        return Stream.concat(shipped.all().stream(), streams.ids().flatMap(id -> newest(id.value()).stream()))
                .toList();
    }
}
