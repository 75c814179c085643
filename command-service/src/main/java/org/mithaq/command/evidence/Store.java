package org.mithaq.command.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.mithaq.events.Sha256;
import org.springframework.core.io.Resource;

/** Where the bytes of evidence lie, each file under its hash. Who keeps them there knows nothing of types and quotas. */
public interface Store {

    /** Takes bytes in, on trial; reads no more than {@code most} of them and one to see that there were more. */
    Draft draft(InputStream bytes, long most) throws IOException;

    /** Keeps a draft for good; harmless to repeat, and it heals what was damaged. When it returns the bytes survive a crash. */
    void keep(Draft draft) throws IOException;

    /** The bytes under this hash, which may by now be others. */
    Optional<Resource> find(Sha256 sha256);
}
