package org.mithaq.command.eventlog;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * The records that were decided on last, so that a plan of thousands of events is not folded anew for each command. Axon
 * drops an entry when its command fails; what was decided on an entry that had grown old is decided again by the door.
 */
public final class RecordCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> records;

    /** Keeps at most so many records. */
    public RecordCache(long most) {
        records = Caffeine.newBuilder().maximumSize(most).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's signature: it asks for what it has put
    public <K, V> @Nullable V get(K key) {
        return (V) records.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        records.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return records.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return records.asMap().remove(key) != null;
    }

    @Override
    public boolean containsKey(Object key) {
        return records.asMap().containsKey(key);
    }

    /** Nobody listens: entries are not persisted, and nothing depends on their coming and going. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> true;
    }
}
