package com.chemlink.analytics.app.start;

import com.chemlink.analytics.schema.failure.Failure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;

/** The window where there is no display: drawn in memory, worked with from another thread. */
final class OffScreen {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    private OffScreen() {}

    /** Before the toolkit is started. */
    static void drawWithoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
    }

    static void startToolkit() {
        drawWithoutDisplay();
        Platform.setImplicitExit(false);
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(true));
        await(started);
    }

    /** Until the databases are open, nothing is loading any more, and what came is laid out. */
    static void settle(Workbench workbench) {
        settle(workbench, PATIENCE);
    }

    static void settle(Workbench workbench, Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        int still = 0;
        while (still < 3 && System.nanoTime() < giveUp) {
            boolean ready = onInterface(() -> {
                workbench.shell().applyCss();
                workbench.shell().layout();
                return workbench.settled();
            });
            still = ready ? still + 1 : 0;
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(40);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static <T> T onInterface(Supplier<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        return await(done);
    }

    static <T> T await(CompletableFuture<T> done) {
        try {
            return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
