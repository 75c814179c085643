package org.mithaq.query.kernel;

/**
 * The thread of work that lasts as long as the service. It is no virtual one: who waits while a class is loaded keeps its
 * carrier, there are as few carriers as processors, and as many such waits at the start would stop the whole service.
 */
public final class OwnThread {

    private OwnThread() {}

    public static Thread start(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    /** A thread that does nothing, before there is anything to do. */
    public static Thread none() {
        return Thread.ofPlatform().unstarted(() -> {});
    }
}
