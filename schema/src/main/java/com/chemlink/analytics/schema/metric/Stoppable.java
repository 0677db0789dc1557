package com.chemlink.analytics.schema.metric;

import java.util.concurrent.CancellationException;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;

/** Stops a question from another thread: the statement at the server too, and everything that would follow it. */
public final class Stoppable {

    private boolean stopped;
    private @Nullable Query running;

    public synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.cancel();
        }
    }

    public synchronized boolean stopped() {
        return stopped;
    }

    synchronized void begins(Query query) {
        check();
        running = query;
    }

    synchronized void ends() {
        running = null;
    }

    synchronized void check() {
        if (stopped) {
            throw new CancellationException("stopped");
        }
    }
}
