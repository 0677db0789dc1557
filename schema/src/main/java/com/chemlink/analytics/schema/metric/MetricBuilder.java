package com.chemlink.analytics.schema.metric;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a definition down in the order in which one explains it. */
public final class MetricBuilder {

    private final String id;
    private final Subject subject;
    private final Set<FilterPart> parts = EnumSet.noneOf(FilterPart.class);
    private final List<Column> dimensions = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, Computation> computed = new LinkedHashMap<>();
    private final Map<String, Drill> drills = new LinkedHashMap<>();
    private String title = "";
    private String question = "";
    private String unit = "users";
    private String meaning = "";
    private Statement statement = Statement.of("");
    private final List<Shortcut> shortcuts = new ArrayList<>();
    private SourceLabel source = SourceLabel.BOTH;
    private Drawing drawing = Drawing.TABLE;
    private @Nullable DateRange range;
    private List<Granularity> granularities = List.of();
    private @Nullable ActivityTypes types;
    private Set<NamedActivity> named = Set.of();
    private boolean latest;
    private boolean stated;

    MetricBuilder(String id, Subject subject) {
        this.id = id;
        this.subject = subject;
    }

    public MetricBuilder title(String text) {
        title = text;
        return this;
    }

    public MetricBuilder question(String text) {
        question = text;
        return this;
    }

    public MetricBuilder unit(String text) {
        unit = text;
        return this;
    }

    public MetricBuilder source(SourceLabel label) {
        source = label;
        return this;
    }

    public MetricBuilder meaning(String text) {
        meaning = text;
        return this;
    }

    /** Population, segment and country apply to nearly everything; further parts are named here. */
    public MetricBuilder takes(FilterPart... others) {
        parts.addAll(List.of(others));
        return this;
    }

    public MetricBuilder takesPeople() {
        return takes(FilterPart.POPULATION, FilterPart.SEGMENT, FilterPart.COUNTRY);
    }

    /** A range to count within, and the one that is meant where none is chosen. */
    public MetricBuilder within(DateRange own) {
        range = own;
        return takes(FilterPart.RANGE);
    }

    /** A series over buckets of time, the first granularity being its own. */
    public MetricBuilder per(Granularity own, Granularity... others) {
        return cut(own, others).by(Metric.PERIOD, "Period", ColumnType.DATE);
    }

    /** Looks at buckets of time without showing them. */
    public MetricBuilder cut(Granularity own, Granularity... others) {
        granularities = new ArrayList<>(List.of(own));
        granularities.addAll(List.of(others));
        return others.length > 0 ? takes(FilterPart.GRANULARITY) : this;
    }

    /** About one bucket: the last one of the range. */
    public MetricBuilder inLast(Granularity bucket, DateRange own) {
        granularities = List.of(bucket);
        latest = true;
        return within(own);
    }

    /** Counts activities, of these types where none are chosen. */
    public MetricBuilder counting(ActivityTypes own) {
        types = own;
        return takes(FilterPart.TYPES, FilterPart.BULK);
    }

    /** Activities that its statements name themselves, whatever the filter: their product's people are counted. */
    public MetricBuilder naming(Set<NamedActivity> own) {
        named = own;
        return this;
    }

    public MetricBuilder drawn(Drawing best) {
        drawing = best;
        return this;
    }

    public MetricBuilder by(String name, String label) {
        return by(name, label, ColumnType.TEXT);
    }

    public MetricBuilder by(String name, String label, ColumnType type) {
        dimensions.add(Column.of(name, label, type));
        return this;
    }

    /** A number of things, and the way to them. */
    public MetricBuilder count(String name, String label, String of, Drill drill) {
        measures.add(new Measure(new Column(name, label, ColumnType.COUNT, of, false), name, "", ""));
        drills.put(name, drill);
        return this;
    }

    /** A share in per cent, from two counts of the same row. */
    public MetricBuilder rate(String name, String label, String numerator, String denominator) {
        measures.add(new Measure(new Column(name, label, ColumnType.PERCENT, "%", false), numerator, numerator,
                denominator));
        return this;
    }

    /** The same with the bounds of Wilson's 95 % interval beside it. */
    public MetricBuilder rateWithInterval(String name, String label, String numerator, String denominator) {
        rate(name, label, numerator, denominator);
        return computed(name + "_low", label + ", at least", ColumnType.PERCENT, "%", numerator,
                (row, _) -> Rates.interval(row, numerator, denominator).map(Rates.Interval::low).orElse(null))
                .computed(name + "_high", label + ", at most", ColumnType.PERCENT, "%", numerator,
                        (row, _) -> Rates.interval(row, numerator, denominator).map(Rates.Interval::high).orElse(null));
    }

    /** A number that the statement works out from a count. */
    public MetricBuilder figure(String name, String label, ColumnType type, String of, String basis) {
        measures.add(new Measure(new Column(name, label, type, of, false), basis, "", ""));
        return this;
    }

    /** A number that is worked out after the statement. */
    public MetricBuilder computed(String name, String label, ColumnType type, String of, String basis,
            Computation computation) {
        computed.put(name, computation);
        return figure(name, label, type, of, basis);
    }

    /** The statement itself says how complete each row is, in a last column {@code state}. */
    public MetricBuilder stated() {
        stated = true;
        return this;
    }

    public MetricBuilder sql(String text) {
        return statement(Statement.of(text));
    }

    /** One that depends on what is prepared. */
    public MetricBuilder statement(Statement own) {
        statement = own;
        return this;
    }

    /** The same from an aggregate, as long as what is asked is what that is made for; the nearest comes first. */
    public MetricBuilder shortcut(String text, Shortcut.Need... needs) {
        return shortcut(text, Set.of(), needs);
    }

    /** The same where some types of activity must be core ones besides. */
    public MetricBuilder shortcut(String text, Set<String> core, Shortcut.Need... needs) {
        shortcuts.add(new Shortcut(text.strip(), Set.of(needs), core));
        return this;
    }

    public Metric build() {
        if (Tables.havePast(statement.sql(Prepared.NOTHING))
                && drills.values().stream().allMatch(drill -> Tables.havePast(drill.sql()))) {
            parts.add(FilterPart.KNOWN_ON);
        }
        return new Metric(id, subject, title, question, unit, source, meaning, parts, range, granularities, latest,
                stated, types, named, drawing, dimensions, measures, Map.copyOf(computed), statement, shortcuts,
                Metric.ordered(drills));
    }
}
