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

    /**
     * With the whole metric, for those that are made for a question share their id; of the filter with what the metric
     * takes, for another choice of anything else is no other question.
     */
    private record Key(Metric metric, MetricFilter filter, long run) {}

    public Answer answer(MetricReader reader, Metric metric, MetricFilter filter, Stoppable stoppable) {
        return answer(reader, reader.published().id(), metric, filter, stoppable);
    }

    /**
     * For who knows what is published: an answer that was given before asks nothing at all.
     *
     * @param published the run whose numbers are wanted
     */
    public Answer answer(MetricReader reader, long published, Metric metric, MetricFilter filter,
            Stoppable stoppable) {
        Key key = new Key(metric, filter.only(metric.parts()), published);
        follow(published);
        Answer known = answers.getIfPresent(key);
        if (known != null) {
            return known.askedAs(filter);
        }
        Answer answer = reader.answer(metric, filter, stoppable);
        if (!answer.run().published() || answer.run().id() == key.run()) {
            answers.put(key, answer);
        }
        return answer;
    }

    /** Whoever still asks for an older run is late: what the newer one said is kept. */
    private synchronized void follow(long published) {
        if (published > run) {
            answers.invalidateAll();
            run = published;
        }
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
