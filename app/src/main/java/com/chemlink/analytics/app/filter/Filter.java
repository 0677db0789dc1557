package com.chemlink.analytics.app.filter;

import com.chemlink.analytics.schema.metric.DateRange;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.MetricFilter;
import com.chemlink.analytics.schema.metric.Population;
import com.chemlink.analytics.schema.metric.Segment;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What all screens are asked for.
 *
 * @param bulkUpdates whether bulk updates count as activity
 * @param country only this one; null for all
 * @param activityTypes only these; empty for all
 * @param known the earlier run on which it was known; null for what is known now
 */
public record Filter(Range range, Granularity granularity, Population population, Segment segment, boolean bulkUpdates,
        @Nullable String country, Set<String> activityTypes, @Nullable Known known) {

    /** What the first start shows. Bulk updates are out: they are not what people did. */
    public static final Filter FIRST = new Filter(new Range.Moving(Span.LAST_6_MONTHS), Granularity.MONTH,
            Population.REAL, Segment.ALL, false, null, Set.of(), null);

    public Filter {
        activityTypes = Set.copyOf(activityTypes);
    }

    public Filter with(Range other) {
        return new Filter(other, granularity, population, segment, bulkUpdates, country, activityTypes, known);
    }

    public Filter with(Granularity other) {
        return new Filter(range, other, population, segment, bulkUpdates, country, activityTypes, known);
    }

    public Filter with(Population other) {
        return new Filter(range, granularity, other, segment, bulkUpdates, country, activityTypes, known);
    }

    public Filter with(Segment other) {
        return new Filter(range, granularity, population, other, bulkUpdates, country, activityTypes, known);
    }

    public Filter withBulkUpdates(boolean in) {
        return new Filter(range, granularity, population, segment, in, country, activityTypes, known);
    }

    public Filter withCountry(@Nullable String only) {
        return new Filter(range, granularity, population, segment, bulkUpdates, only, activityTypes, known);
    }

    public Filter withActivityTypes(Set<String> only) {
        return new Filter(range, granularity, population, segment, bulkUpdates, country, only, known);
    }

    public Filter withKnown(@Nullable Known then) {
        return new Filter(range, granularity, population, segment, bulkUpdates, country, activityTypes, then);
    }

    /** The data's own today: that of the earlier run where it is asked what was known then. */
    public LocalDate asOfDate(LocalDate published) {
        return known == null ? published : known.asOfDate();
    }

    /** The days it means now. */
    public Days days(LocalDate published, LocalDate first) {
        return range.days(asOfDate(published), first);
    }

    /** The same as the catalogue takes it, for the days it means now. */
    public MetricFilter asked(Days days) {
        return new MetricFilter(new DateRange.Between(days.from(), days.to()), granularity, population, segment,
                country, activityTypes, bulkUpdates, known == null ? null : known.run());
    }

    /** How many of the rarer choices are made, for the button they hide behind. */
    public int furtherChoices() {
        return (country == null ? 0 : 1) + (activityTypes.isEmpty() ? 0 : 1) + (known == null ? 0 : 1);
    }

    /** The filter in one sentence, as a report or receipt says it. */
    public String words(Days days) {
        StringBuilder words = new StringBuilder(Range.words(days)).append(", by ")
                .append(granularity.label()).append(" · ")
                .append(population.label()).append(" people");
        if (segment != Segment.ALL) {
            words.append(" · ").append(segment.label());
        }
        words.append(bulkUpdates ? " · bulk updates in" : " · bulk updates out");
        if (country != null) {
            words.append(" · ").append(country);
        }
        if (!activityTypes.isEmpty()) {
            words.append(" · ").append(String.join(", ", new TreeSet<>(activityTypes)));
        }
        if (known != null) {
            words.append(" · as known on run ").append(known.run());
        }
        return words.toString();
    }
}
