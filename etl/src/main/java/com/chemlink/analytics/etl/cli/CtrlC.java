package com.chemlink.analytics.etl.cli;

import java.util.concurrent.CountDownLatch;

/** Until it is closed, Ctrl-C cancels, and the program ends only when what was cancelled has ended. */
final class CtrlC implements AutoCloseable {

    private final Thread hook;

    private CtrlC(Runnable stop, CountDownLatch said) {
        hook = new Thread(() -> {
            stop.run();
            awaitQuietly(said);
        }, "cancel-on-ctrl-c");
    }

    /**
     * @param stop ends what is running
     * @param said reached when the program has said how the work ended: not before may it be gone
     */
    static CtrlC cancels(Runnable stop, CountDownLatch said) {
        CtrlC ctrlC = new CtrlC(stop, said);
        Runtime.getRuntime().addShutdownHook(ctrlC.hook);
        return ctrlC;
    }

    @Override
    public void close() {
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
