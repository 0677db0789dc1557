package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a filter comes to for one metric: every open question decided, and what has to be said about it. */
record Resolution(Effective effective, List<String> remarks) {

    /** More points than any chart or reader can take, and a sign of a mistyped year. */
    private static final long MOST_POINTS = 5_000;

    static Resolution of(Metric metric, MetricFilter asked, Situation situation) {
        List<String> remarks = new ArrayList<>(ignored(metric, asked));
        MetricFilter filter = asked.only(metric.parts());
        Granularity granularity = granularity(metric, filter, remarks);
        String product = situation.productOf(Stream.concat(filter.types().stream(),
                metric.named().stream().map(NamedActivity::type)).collect(Collectors.toSet()));
        metric.named().forEach(situation::requireProperties);
        ActivityTypes types = filter.types().isEmpty() ? metric.types() : ActivityTypes.of(filter.types());
        DateRange range = filter.range() == null ? metric.range() : filter.range();
        DateRange.Between days = range == null ? null : range.asOf(situation.run().asOfDate());
        if (days != null && granularity != null && metric.latest()) {
            LocalDate bucket = granularity.bucketOf(days.to());
            days = new DateRange.Between(bucket, granularity.next(bucket).minusDays(1));
            if (filter.range() != null) {
                remarks.add("Shown for the last %s of the range: %s.".formatted(granularity.label(), days.label()));
            }
        } else if (days != null && granularity != null) {
            days = whole(days, granularity, situation.run().asOfDate(),
                    filter.range() == null ? new ArrayList<>() : remarks);
        }
        if (days != null && days.from().isAfter(situation.run().asOfDate())) {
            remarks.add("The range begins after the data's own today, %s."
                    .formatted(Days.words(situation.run().asOfDate())));
        }
        return new Resolution(new Effective(days == null ? null : days.from(), days == null ? null : days.to(),
                granularity, product, filter.population(), filter.segment(), filter.country(), types, filter.bulk()),
                remarks);
    }

    /** What was asked for and means nothing for this metric. */
    static List<String> ignored(Metric metric, MetricFilter asked) {
        return new TreeSet<>(asked.chosen()).stream().filter(part -> !metric.takes(part))
                .map(part -> part == FilterPart.KNOWN_ON
                        ? "The past of this number is not kept: it is as known now."
                        : "The filter by %s does not apply to this number.".formatted(part.label()))
                .toList();
    }

    private static @Nullable Granularity granularity(Metric metric, MetricFilter filter, List<String> remarks) {
        if (metric.granularities().isEmpty()) {
            return null;
        }
        Granularity own = metric.granularities().getFirst();
        Granularity chosen = filter.granularity();
        if (chosen == null || metric.granularities().contains(chosen)) {
            return chosen == null ? own : chosen;
        }
        remarks.add("This number is not cut by %s; it is shown by %s.".formatted(chosen.label(), own.label()));
        return own;
    }

    /** Buckets are counted whole: a range that cuts one is widened to it. */
    private static DateRange.Between whole(DateRange.Between days, Granularity granularity, LocalDate asOfDate,
            List<String> remarks) {
        LocalDate from = granularity.bucketOf(days.from());
        LocalDate to = granularity.next(granularity.bucketOf(days.to())).minusDays(1);
        boolean cut = !from.equals(days.from()) || (!to.equals(days.to()) && days.to().isBefore(asOfDate));
        if (cut) {
            remarks.add("Counted by whole %ss: %s.".formatted(granularity.label(),
                    new DateRange.Between(from, to).until(asOfDate).label()));
        }
        if (granularity.buckets(from, to) > MOST_POINTS) {
            throw new Failure(Category.BAD_CONFIGURATION, "ME-RANGE",
                    "%s has too many %ss to show.".formatted(new DateRange.Between(from, to).label(),
                            granularity.label()),
                    "Choose a shorter range or a longer bucket.");
        }
        return new DateRange.Between(from, to);
    }
}
