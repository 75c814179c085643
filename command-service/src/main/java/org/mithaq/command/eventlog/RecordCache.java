package org.mithaq.command.eventlog;

import java.io.Serial;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The records that were decided on last, so that a plan of thousands of events is not folded anew for each command. Axon
 * drops an entry when its command fails; what was decided on an entry that had grown old is decided again by the door, in
 * turn, and then on the present one.
 */
public final class RecordCache implements Cache {

    private final Map<Object, Object> records;

    /**
     * Keeps at most so many records: those that were asked for last, and not those that were asked for most often, since a
     * plan that was just opened is worked on next.
     */
    public RecordCache(int most) {
        records = Collections.synchronizedMap(new LinkedHashMap<>(most, 0.75f, true) {
            @Serial
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        });
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature: it asks for what it has put
    public <K, V> @Nullable V get(K key) {
        return (V) records.get(key);
    }

    @Override
    public void put(Object key, Object value) {
        records.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return records.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return records.remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return records.containsKey(key);
    }

    /** Nobody listens: entries are not persisted, and nothing depends on their coming and going. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
