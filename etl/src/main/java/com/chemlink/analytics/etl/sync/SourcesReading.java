package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.Extraction;
import com.chemlink.analytics.etl.progress.Cancellation;
import com.chemlink.analytics.etl.source.SourceKit;
import com.chemlink.analytics.schema.connection.DatabaseAddress;
import com.chemlink.analytics.schema.database.AnalyticsFailures;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads both sources side by side. A source that fails in a way that may pass is read again from its beginning, while
 * the other one goes on: its work is not lost.
 */
final class SourcesReading {

    private static final Logger LOG = LoggerFactory.getLogger(SourcesReading.class);
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(1), Duration.ofSeconds(5));

    private final Extraction extraction;
    private final Cancellation cancellation;

    SourcesReading(Extraction extraction, Cancellation cancellation) {
        this.extraction = extraction;
        this.cancellation = cancellation;
    }

    /** Both, or the failure of the first that cannot be read. */
    List<ExtractedSource> read(DatabaseAddress chemlink, DatabaseAddress engagement) {
        // Both are looked at before either is read: it is better to learn at once that one of them is away.
        extraction.check(SourceKit.CHEMLINK, chemlink);
        extraction.check(SourceKit.ENGAGEMENT, engagement);
        try (ExecutorService threads = Executors.newFixedThreadPool(2,
                Thread.ofPlatform().name("source-", 1).daemon().factory())) {
            List<Future<ExtractedSource>> reading = List.of(
                    threads.submit(() -> readPatiently(SourceKit.CHEMLINK, chemlink)),
                    threads.submit(() -> readPatiently(SourceKit.ENGAGEMENT, engagement)));
            List<ExtractedSource> sources = new ArrayList<>();
            for (Future<ExtractedSource> source : reading) {
                sources.add(source.get());
            }
            return sources;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Cancellation.cancelled();
        }
    }

    private ExtractedSource readPatiently(SourceKit kit, DatabaseAddress address) throws InterruptedException {
        for (Duration pause : PAUSES) {
            try {
                return extraction.read(kit, address);
            } catch (Failure e) {
                cancellation.check();
                if (!e.retryable() || AnalyticsFailures.explains(e)) {
                    throw e;
                }
                LOG.warn("{} ({}); reading it again", e.sentence(), e.code());
                Thread.sleep(pause);
            }
        }
        return extraction.read(kit, address);
    }
}
