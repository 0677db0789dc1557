package com.chemlink.analytics.etl.sync;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The full twins get their indexes, while whoever began it goes on reading them. */
final class Indexing implements AutoCloseable {

    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().name("indexing").daemon().factory());
    private final Lanes lanes;
    private final Future<?> work;

    /** @param work what is done on the lanes */
    Indexing(Lanes lanes, Runnable work) {
        this.lanes = lanes;
        this.work = thread.submit(work);
    }

    /** Waits until all indexes are there. */
    void await() {
        Lanes.done(work);
    }

    /** Whatever is not there by now is not wanted any more. */
    @Override
    public void close() {
        lanes.stop();
        thread.close();
    }
}
