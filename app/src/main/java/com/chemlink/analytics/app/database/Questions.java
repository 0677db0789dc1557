package com.chemlink.analytics.app.database;

import com.chemlink.analytics.app.card.Loading;
import com.chemlink.analytics.schema.database.AnalyticsPool;
import com.chemlink.analytics.schema.metric.MetricCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the screens' questions to the database that is open, and their answers back to the interface thread. */
public final class Questions implements AutoCloseable {

    private static final Duration BEFORE_NEXT_ATTEMPT = Duration.ofSeconds(10);
    private static final int MOST_DOUBLINGS = 5;
    /** A server that is away hears no request to stop. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final Executor background;
    private final Executor interfaceThread;
    private final Duration beforeNextAttempt;
    private final Set<Question<?>> open = ConcurrentHashMap.newKeySet();
    private final List<Question<?>> waiting = new ArrayList<>();
    private @Nullable AnalyticsPool pool;
    private MetricCache remembered = new MetricCache();

    /** Tests run both on their own thread. */
    public Questions(Executor background, Executor interfaceThread) {
        this(background, interfaceThread, BEFORE_NEXT_ATTEMPT);
    }

    Questions(Executor background, Executor interfaceThread, Duration beforeNextAttempt) {
        this.background = background;
        this.interfaceThread = interfaceThread;
        this.beforeNextAttempt = beforeNextAttempt;
    }

    /** On the interface thread, the later the more attempts there have been. */
    void afterAWhile(int attempts, Runnable work) {
        Duration pause = beforeNextAttempt.multipliedBy(1L << Math.min(attempts - 1, MOST_DOUBLINGS));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, interfaceThread).execute(work);
    }

    /** A place that asks; it is told on the interface thread how far its newest question is. */
    public <T> Asking<T> asking(Consumer<Loading<T>> show) {
        return new Asking<>(this, show);
    }

    /** Work that is not a question, with its outcome on the interface thread. */
    public void later(Runnable work) {
        background.execute(work);
    }

    /** From now on questions go here; those that waited for a database go first. */
    public synchronized void answerFrom(AnalyticsPool next) {
        pool = next;
        List<Question<?>> ready = List.copyOf(waiting);
        waiting.clear();
        ready.forEach(this::put);
    }

    /** What this database has answered of the catalogue; rows and whatever names people are not in it. */
    public synchronized MetricCache remembered() {
        return remembered;
    }

    /** What was answered may no longer be so: everything is asked again. */
    synchronized void forget() {
        remembered = new MetricCache();
    }

    /** No database for now: what is under way fails at once, instead of when the network gives up. */
    public synchronized void lost() {
        forget();
        open.forEach(question -> question.tell(interfaceThread, QueryFailures.away()));
        open.clear();
    }

    /** No database, and none to wait for: what is asked is stopped at the server too, later questions wait for another. */
    @Override
    public void close() {
        CompletableFuture.allOf(leave().stream().map(asked -> CompletableFuture.runAsync(asked::stop, background))
                .toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private synchronized List<Question<?>> leave() {
        List<Question<?>> asked = List.copyOf(open);
        lost();
        pool = null;
        return asked;
    }

    /** Whether nothing is asked any more, and nothing waits. */
    public synchronized boolean idle() {
        return open.isEmpty() && waiting.isEmpty();
    }

    synchronized void put(Question<?> question) {
        AnalyticsPool now = pool;
        if (now == null) {
            waiting.add(question);
            return;
        }
        open.add(question);
        background.execute(() -> {
            question.run(now, interfaceThread);
            open.remove(question);
        });
    }

    void stop(Question<?> question) {
        synchronized (this) {
            waiting.remove(question);
        }
        if (open.remove(question)) {
            background.execute(question::stop);
        }
    }
}
