package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.etl.progress.Cancellation;
import java.util.concurrent.CountDownLatch;

/** Until it is closed, Ctrl-C cancels, and the program ends only when what was cancelled has ended. */
final class CtrlC implements AutoCloseable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private CtrlC(Cancellation cancellation) {
        hook = new Thread(() -> {
            cancellation.request();
            awaitQuietly(ended);
        }, "cancel-on-ctrl-c");
    }

    static CtrlC cancels(Cancellation cancellation) {
        CtrlC ctrlC = new CtrlC(cancellation);
        Runtime.getRuntime().addShutdownHook(ctrlC.hook);
        return ctrlC;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException programIsEnding) {
            // Then the hook is what runs now, and it is about to end.
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
