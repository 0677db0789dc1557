package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an analyst asks of any metric, the same everywhere. It says only what was chosen: what is empty, the metric
 * decides for itself. It cannot be built with a contradiction in it.
 *
 * @param range null: the metric's own
 * @param granularity null: the metric's own
 * @param country null: all countries; {@link #UNKNOWN_COUNTRY}: people of whom it is not known
 * @param types names of event types; empty: the metric's own
 * @param bulk whether bulk updates count
 * @param knownOn a run: the numbers as they were known then; null: as published now
 */
public record MetricFilter(@Nullable DateRange range, @Nullable Granularity granularity, Population population,
        Segment segment, @Nullable String country, Set<String> types, boolean bulk, @Nullable Long knownOn) {

    public static final String UNKNOWN_COUNTRY = "?";

    /** Everything as the metric has it: real people, all segments and countries, bulk updates counted. */
    public static final MetricFilter DEFAULT = new MetricFilter(null, null, Population.REAL, Segment.ALL, null,
            Set.of(), true, null);

    public MetricFilter {
        types = Collections.unmodifiableSet(new TreeSet<>(types));
        if (country != null && (country.isBlank() || country.equals("*"))) {
            throw impossible("A country needs a name.", "Leave it out for all countries.");
        }
        if (types.stream().anyMatch(String::isBlank)) {
            throw impossible("An activity type needs a name.", "Leave it out for the metric's own types.");
        }
        if (knownOn != null && knownOn < 1) {
            throw impossible("There is no run %d.".formatted(knownOn), "'chemlink status' lists the runs.");
        }
    }

    private static Failure impossible(String sentence, String next) {
        return new Failure(Category.BAD_CONFIGURATION, "ME-FILTER", sentence, next);
    }

    public MetricFilter withRange(@Nullable DateRange other) {
        return new MetricFilter(other, granularity, population, segment, country, types, bulk, knownOn);
    }

    public MetricFilter withGranularity(@Nullable Granularity other) {
        return new MetricFilter(range, other, population, segment, country, types, bulk, knownOn);
    }

    public MetricFilter withPopulation(Population other) {
        return new MetricFilter(range, granularity, other, segment, country, types, bulk, knownOn);
    }

    public MetricFilter withSegment(Segment other) {
        return new MetricFilter(range, granularity, population, other, country, types, bulk, knownOn);
    }

    public MetricFilter withCountry(@Nullable String other) {
        return new MetricFilter(range, granularity, population, segment, other, types, bulk, knownOn);
    }

    public MetricFilter withTypes(Set<String> others) {
        return new MetricFilter(range, granularity, population, segment, country, others, bulk, knownOn);
    }

    public MetricFilter withBulk(boolean counted) {
        return new MetricFilter(range, granularity, population, segment, country, types, counted, knownOn);
    }

    public MetricFilter withKnownOn(@Nullable Long run) {
        return new MetricFilter(range, granularity, population, segment, country, types, bulk, run);
    }

    /** The parts in which it differs from {@link #DEFAULT}. */
    public Set<FilterPart> chosen() {
        EnumSet<FilterPart> parts = EnumSet.noneOf(FilterPart.class);
        add(parts, FilterPart.RANGE, range != null);
        add(parts, FilterPart.GRANULARITY, granularity != null);
        add(parts, FilterPart.POPULATION, population != Population.REAL);
        add(parts, FilterPart.SEGMENT, segment != Segment.ALL);
        add(parts, FilterPart.COUNTRY, country != null);
        add(parts, FilterPart.TYPES, !types.isEmpty());
        add(parts, FilterPart.BULK, !bulk);
        add(parts, FilterPart.KNOWN_ON, knownOn != null);
        return parts;
    }

    private static void add(Set<FilterPart> parts, FilterPart part, boolean chosen) {
        if (chosen) {
            parts.add(part);
        }
    }

    /** The same without what a metric cannot take. */
    MetricFilter only(Set<FilterPart> parts) {
        return new MetricFilter(parts.contains(FilterPart.RANGE) ? range : null,
                parts.contains(FilterPart.GRANULARITY) ? granularity : null,
                parts.contains(FilterPart.POPULATION) ? population : Population.REAL,
                parts.contains(FilterPart.SEGMENT) ? segment : Segment.ALL,
                parts.contains(FilterPart.COUNTRY) ? country : null,
                parts.contains(FilterPart.TYPES) ? types : Set.of(),
                !parts.contains(FilterPart.BULK) || bulk,
                parts.contains(FilterPart.KNOWN_ON) ? knownOn : null);
    }
}
