package org.mithaq.query.kernel;

/** Keeps a copy of a compacted topic: what each of its keys means now. Everything may come again and then changes nothing. */
public interface CopyKeeper {

    /** The name of the topic. */
    String topic();

    /** Under this one the topic is copied, by one process of all. */
    long lock();

    /** What the key means from now on, as seen in this pass over the topic. */
    void put(String key, byte[] value, long pass);

    /** The key means nothing any more. */
    void remove(String key);

    /** The whole topic was read in this pass: what was not seen in it is not there. */
    void keepOnly(long pass);

    /** Runs outside of a transaction, after something was removed. */
    void tidy();
}
