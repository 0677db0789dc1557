package com.chemlink.analytics.schema.metric;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;

/**
 * Answers that were given before, so that going back to a screen asks nothing. They belong to the run that was published
 * when they were given; a newer one drops them all. Threads may share it, each with a reader of its own.
 */
public final class MetricCache {

    /** Values held at the most, over all answers: some tens of megabytes. */
    private static final long MOST_VALUES = 1_000_000;

    private final Cache<Key, Answer> answers = Caffeine.newBuilder().maximumWeight(MOST_VALUES)
            .weigher((Key _, Answer answer) -> 100 + answer.rows().size() * answer.columns().size()).recordStats()
            .build();
    private long run;

    private record Key(String metric, MetricFilter filter, long run) {}

    public Answer answer(MetricReader reader, Metric metric, MetricFilter filter, Stoppable stoppable) {
        Key key = new Key(metric.id(), filter, current(reader.published().id()));
        Answer known = answers.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Answer answer = reader.answer(metric, filter, stoppable);
        if (!answer.run().published() || answer.run().id() == key.run()) {
            answers.put(key, answer);
        }
        return answer;
    }

    private synchronized long current(long published) {
        if (published != run) {
            answers.invalidateAll();
            run = published;
        }
        return published;
    }

    public long answers() {
        answers.cleanUp();
        return answers.estimatedSize();
    }

    /** How many questions were asked, and which share of them was answered from here. */
    public record Statistics(long questions, double hitRate) {}

    public Statistics statistics() {
        CacheStats stats = answers.stats();
        return new Statistics(stats.requestCount(), stats.hitRate());
    }
}
