package com.chemlink.analytics.app.database;

import com.chemlink.analytics.etl.configuration.Role;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.workspace.Opening;
import com.chemlink.analytics.etl.workspace.Workspace;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The databases while the window is open: opened on a thread of their own, watched, and opened again when they were
 * gone. What is known of them is told on the interface thread.
 */
public final class Databases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);
    private static final int CONNECTIONS = 6;
    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofSeconds(1);

    private final Function<Opening, Workspace> opener;
    private final boolean ours;
    private final Questions questions;
    private final Executor interfaceThread;
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>(new Standing.Opening());
    private final ReadOnlyObjectWrapper<@Nullable Published> published = new ReadOnlyObjectWrapper<>();
    private final Thread keeper = Thread.ofPlatform().daemon().name("databases").unstarted(this::keep);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Workspace workspace;
    private volatile boolean closed;
    private volatile boolean again;
    private volatile boolean looking;
    private volatile Cancellation opening = new Cancellation();

    public Databases(Function<Opening, Workspace> opener, Questions questions, Executor interfaceThread) {
        this(opener, true, questions, interfaceThread);
    }

    /** Databases that somebody else has opened and closes. */
    public static Databases opened(Workspace workspace, Questions questions, Executor interfaceThread) {
        return new Databases(_ -> workspace, false, questions, interfaceThread);
    }

    private Databases(Function<Opening, Workspace> opener, boolean ours, Questions questions,
            Executor interfaceThread) {
        this.opener = opener;
        this.ours = ours;
        this.questions = questions;
        this.interfaceThread = interfaceThread;
    }

    /** Begins to open them and returns at once. */
    public void open() {
        keeper.start();
    }

    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** What is published; null while nothing is, or while that is not known. */
    public ReadOnlyObjectProperty<@Nullable Published> publishedProperty() {
        return published.getReadOnlyProperty();
    }

    public Optional<Workspace> workspace() {
        return Optional.ofNullable(workspace);
    }

    private void keep() {
        try {
            while (!closed) {
                Cancellation stop = new Cancellation();
                opening = stop;
                again = false;
                if (closed) {
                    return;
                }
                try {
                    open(opener.apply(new Opening((doing, share) -> tell(new Standing.Opening(doing, share)), stop)));
                } catch (Failure failure) {
                    unusable(failure);
                }
            }
        } finally {
            ended.countDown();
        }
    }

    private void unusable(Failure failure) {
        LOG.info("The databases cannot be used [{}]: {}", failure.code(), failure.sentence());
        if (goesOn() && failure.category() != Category.CANCELLED) {
            tell(new Standing.Unusable(failure));
            pause();
        }
    }

    private void open(Workspace opened) {
        workspace = opened;
        try {
            watch(opened);
        } finally {
            workspace = null;
            if (ours) {
                opened.close();
            }
        }
    }

    /** Returns when these databases are gone for good: closed, or the server of our own has died. */
    private void watch(Workspace opened) {
        DatabaseAddress address = opened.database(Role.ANALYTICS);
        try (AnalyticsPool pool = AnalyticsPool.forReading(address, CONNECTIONS); Questions _ = questions) {
            boolean first = true;
            while (goesOn()) {
                try (Publications publications = Publications.listen(address)) {
                    questions.answerFrom(pool);
                    tell(publications.now().orElse(null));
                    tell(new Standing.Open(opened.sample(), opened.sourcesFrom().orElse("")));
                    first = false;
                    while (goesOn()) {
                        publications.next().ifPresent(heard -> {
                            questions.forget();
                            tell(heard);
                        });
                        if (looking) {
                            looking = false;
                            tell(publications.now().orElse(null));
                        }
                    }
                } catch (Failure failure) {
                    questions.lost();
                    if (first && !failure.retryable()) {
                        throw failure;
                    }
                    tell(new Standing.Away(failure));
                    if (serverOfOurOwnDied(opened)) {
                        return;
                    }
                    pause();
                }
            }
        }
    }

    private static boolean serverOfOurOwnDied(Workspace opened) {
        return opened.embedded().filter(server -> server.server().filter(ProcessHandle::isAlive).isEmpty())
                .isPresent();
    }

    /** Opens them anew, as after the settings have changed. */
    public void reopen() {
        again = true;
        opening.request();
        tell(new Standing.Opening()); // first: open databases in which nothing is published are something else
        interfaceThread.execute(() -> published.set(null));
    }

    /** A sync that found nothing new is published by nobody, and still the data is as young as it now. */
    public void look() {
        looking = true;
    }

    private boolean goesOn() {
        return !closed && !again;
    }

    private void tell(Standing now) {
        interfaceThread.execute(() -> standing.set(now));
    }

    private void tell(@Nullable Published now) {
        interfaceThread.execute(() -> published.set(now));
    }

    private void pause() {
        try {
            Thread.sleep(BEFORE_NEXT_ATTEMPT);
        } catch (InterruptedException e) {
            // Closing interrupts, and is looked at before anything else is done.
            Thread.currentThread().interrupt();
            if (!closed) {
                throw new Failure(Category.CANCELLED, "CANCELLED", "Opening the databases was interrupted.",
                        "Start again.", e);
            }
        }
    }

    /** Stops looking, and stops the server of our own where there is one. */
    @Override
    public void close() {
        closed = true;
        opening.request();
        if (keeper.getState() == Thread.State.NEW) {
            return;
        }
        try {
            if (!ended.await(2, TimeUnit.MINUTES)) {
                LOG.warn("The databases did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
