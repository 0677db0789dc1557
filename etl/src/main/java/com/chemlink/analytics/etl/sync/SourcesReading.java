package com.chemlink.analytics.etl.sync;

import com.chemlink.analytics.etl.extract.ExtractedSource;
import com.chemlink.analytics.etl.extract.Extraction;
import com.chemlink.analytics.etl.extract.Wanted;
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
import java.util.function.BiFunction;
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

    /** All of both, or the failure of the first that cannot be read. */
    List<ExtractedSource> all(DatabaseAddress chemlink, DatabaseAddress engagement) {
        return read(chemlink, engagement, extraction::readAll);
    }

    /** What has changed in both since what is published was read. */
    List<ExtractedSource> changes(DatabaseAddress chemlink, DatabaseAddress engagement, Basis basis, Wanted wanted) {
        return read(chemlink, engagement, (kit, address) -> extraction.readChanges(kit, address, basis.of(kit),
                wanted, instant -> basis.requireSame(kit, instant)));
    }

    private List<ExtractedSource> read(DatabaseAddress chemlink, DatabaseAddress engagement,
            BiFunction<SourceKit, DatabaseAddress, ExtractedSource> reading) {
        // Both are looked at before either is read: it is better to learn at once that one of them is away.
        extraction.check(SourceKit.CHEMLINK, chemlink);
        extraction.check(SourceKit.ENGAGEMENT, engagement);
        try (ExecutorService threads = Executors.newFixedThreadPool(2,
                Thread.ofPlatform().name("source-", 1).daemon().factory())) {
            List<Future<ExtractedSource>> both = List.of(
                    threads.submit(() -> readPatiently(SourceKit.CHEMLINK, chemlink, reading)),
                    threads.submit(() -> readPatiently(SourceKit.ENGAGEMENT, engagement, reading)));
            List<ExtractedSource> sources = new ArrayList<>();
            for (Future<ExtractedSource> source : both) {
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

    private ExtractedSource readPatiently(SourceKit kit, DatabaseAddress address,
            BiFunction<SourceKit, DatabaseAddress, ExtractedSource> reading) {
        for (Duration pause : PAUSES) {
            try {
                return reading.apply(kit, address);
            } catch (Failure e) {
                cancellation.check();
                if (!e.retryable() || AnalyticsFailures.explains(e)) {
                    throw e;
                }
                LOG.warn("{} ({}); reading it again", e.sentence(), e.code());
                cancellation.await(pause);
                cancellation.check();
            }
        }
        return reading.apply(kit, address);
    }
}
