package org.mithaq.local.demo;

import java.util.Map;

/** Commands on their way to the door. */
interface Loading {

    /** Sends them; the version that each plan has then. */
    Map<String, Long> load();
}
