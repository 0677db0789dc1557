package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One number, or one series of numbers, and everything there is to know about it.
 *
 * @param id fixed, in snake_case
 * @param question what it answers, as somebody would ask it
 * @param meaning what exactly is counted
 * @param parts of a filter that mean something for it
 * @param range the one it has of its own; null where it knows no range
 * @param granularities it can be cut into, its own first; empty where it is no series
 * @param latest whether it is about the last bucket of the range alone
 * @param stated whether its statement says how complete each row is
 * @param types its own; null where it does not choose among types
 * @param named activities its statements are about, whatever the filter
 * @param dimensions what makes a point of it
 * @param computed worked out from the rows after the statement
 * @param statement with names for what the filter decides
 * @param shortcuts the same from aggregates, the nearest first
 * @param drills the rows behind each count
 */
public record Metric(String id, Subject subject, String title, String question, String unit, SourceLabel source,
        String meaning, Set<FilterPart> parts, @Nullable DateRange range, List<Granularity> granularities,
        boolean latest, boolean stated,
        @Nullable ActivityTypes types, Set<NamedActivity> named, Drawing drawing, List<Column> dimensions,
        List<Measure> measures,
        Map<String, Computation> computed, Statement statement, List<Shortcut> shortcuts, Map<String, Drill> drills) {

    /** The column that says how complete a row is, in exports and in the statements that say so themselves. */
    public static final String STATE = "state";

    /** The dimension that says which bucket of time a point stands for. */
    public static final String PERIOD = "period";

    /** The dimension that counts buckets of time from the one somebody began in. */
    public static final String AFTER = "after";

    public Metric {
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
        granularities = List.copyOf(granularities);
        named = Set.copyOf(named);
        dimensions = List.copyOf(dimensions);
        measures = List.copyOf(measures);
        shortcuts = List.copyOf(shortcuts);
        for (Measure measure : measures) {
            if (!drills.containsKey(measure.basis())) {
                throw new IllegalArgumentException("%s: nothing leads to the rows of %s".formatted(id, measure.name()));
            }
        }
    }

    public static MetricBuilder define(String id, Subject subject) {
        return new MetricBuilder(id, subject);
    }

    public boolean takes(FilterPart part) {
        return parts.contains(part);
    }

    public Measure measure(String name) {
        return measures.stream().filter(measure -> measure.name().equals(name)).findFirst()
                .orElseThrow(() -> new Failure(Category.BAD_CONFIGURATION, "ME-MEASURE",
                        "%s has no measure %s.".formatted(id, name),
                        "It has %s.".formatted(
                                measures.stream().map(Measure::name).collect(Collectors.joining(", ")))));
    }

    /** Dimensions, then measures. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(dimensions);
        measures.forEach(measure -> columns.add(measure.column()));
        return columns;
    }

    /** Whether rows have a state. */
    public boolean hasStates() {
        return stated || isSeries();
    }

    public boolean isSeries() {
        return !granularities.isEmpty() && dimensions.stream().anyMatch(column -> column.name().equals(PERIOD));
    }

    /** The tables and views the numbers are read from. */
    public List<String> lineage() {
        Set<String> types = named.stream().map(NamedActivity::type).collect(Collectors.toSet());
        return Tables.in(sql()
                + statement.sql(new Prepared(types, types))
                + shortcuts.stream().map(Shortcut::sql).collect(Collectors.joining()));
    }

    /** Everything a filter can say, and this metric cannot. */
    public Set<FilterPart> refused() {
        EnumSet<FilterPart> others = EnumSet.allOf(FilterPart.class);
        others.removeAll(parts);
        return others;
    }

    /** The statement without shortcuts and what is prepared. */
    public String sql() {
        return statement.sql(Prepared.NOTHING);
    }

    /** The statement for what is asked: the first shortcut that leads to the same. */
    String sql(Effective effective, Situation situation) {
        return shortcuts.stream()
                .filter(shortcut -> situation.run().published() && shortcut.leadsTo(this, effective, situation))
                .map(Shortcut::sql).findFirst().orElseGet(() -> statement.sql(situation.prepared(effective.bulk())));
    }

    /** What the statement returns. */
    List<Column> stored() {
        List<Column> columns = new ArrayList<>(columns());
        columns.removeIf(column -> computed.containsKey(column.name()));
        if (stated) {
            columns.add(Column.of(STATE, "State", ColumnType.TEXT));
        }
        return columns;
    }

    Optional<Computation> computation(String measure) {
        return Optional.ofNullable(computed.get(measure));
    }

    static Map<String, Drill> ordered(Map<String, Drill> drills) {
        return new LinkedHashMap<>(drills);
    }
}
