package com.chemlink.analytics.etl.workspace;

import com.chemlink.analytics.etl.progress.Cancellation;

/**
 * Somebody who waits for the databases to be opened: hears what that takes its time for, and may give it up.
 *
 * @param cancellation stops what can be stopped: the filling of a sample
 */
public record Opening(Listener listener, Cancellation cancellation) {

    /** Hears from several threads. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param share how far it is; negative where that is not known
         */
        void doing(String words, double share);
    }

    /** Nobody who listens. */
    static Opening unheard() {
        return new Opening((words, share) -> {}, new Cancellation());
    }
}
