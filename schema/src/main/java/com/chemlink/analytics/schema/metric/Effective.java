package com.chemlink.analytics.schema.metric;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The filter as it took effect: every open question decided.
 *
 * @param from the first day that counts, after widening to whole buckets; null where a metric knows no range
 * @param to the last one
 * @param granularity null where a metric is no series
 * @param product whose people are counted: that of the activities that are named, else ChemLink
 * @param types null where a metric does not choose among types
 */
public record Effective(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable Granularity granularity,
        String product, Population population, Segment segment, @Nullable String country, @Nullable ActivityTypes types,
        boolean bulk) {}
