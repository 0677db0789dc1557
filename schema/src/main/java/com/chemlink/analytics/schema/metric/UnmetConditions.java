package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jooq.SQL;
import org.jooq.impl.DSL;

/** Values that a question asks for and no event has: a 0 would be taken for people who stopped. */
record UnmetConditions(String type, String property, Set<String> values) {

    static final List<Column> COLUMNS = List.of(Column.of("value", "Value", ColumnType.TEXT));

    /** More different values say nothing to whoever reads them. */
    private static final int MOST_NAMED = 12;
    private static final int MOST_READ = 1_000;

    /** Those that may explain an answer: where it counts nobody, or where one of several values may be missing. */
    static List<UnmetConditions> in(Metric metric, List<AnswerRow> rows) {
        List<UnmetConditions> conditions = new ArrayList<>();
        for (NamedActivity activity : metric.named()) {
            activity.where().forEach((property, values) -> {
                if (values.size() > 1 || countsNobody(metric, rows)) {
                    conditions.add(new UnmetConditions(activity.type(), property, values));
                }
            });
        }
        return conditions;
    }

    /** In one of its rows; of periods in all, as nobody in one of them is no news. */
    private static boolean countsNobody(Metric metric, List<AnswerRow> rows) {
        String counted = metric.measures().stream().filter(Measure::isCount).findFirst().orElseThrow().name();
        Predicate<AnswerRow> nobody = row -> Objects.equals(row.count(counted), 0L);
        return rows.isEmpty() || (metric.isSeries()
                ? rows.stream().allMatch(nobody)
                : rows.stream().anyMatch(nobody));
    }

    SQL statement() {
        return DSL.sql("""
                SELECT DISTINCT event.properties ->> {0} AS value
                FROM core.user_journey_events AS event
                WHERE event.event_type = {1} AND event.properties ->> {0} IS NOT NULL
                LIMIT {2}""", DSL.val(property), DSL.val(type), DSL.val(MOST_READ));
    }

    /** @param seen the values that events have */
    List<String> remarks(List<AnswerRow> seen) {
        Set<String> known = new TreeSet<>();
        seen.forEach(row -> known.add(Objects.requireNonNull(row.text("value"))));
        return new TreeSet<>(values).stream().filter(value -> !known.contains(value))
                .map(value -> "No %s has %s %s. %s%s".formatted(type, property, value, Nearest.question(value, known),
                        known.isEmpty() || known.size() > MOST_NAMED
                                ? ""
                                : "There are %s.".formatted(String.join(", ", known)))
                        .strip())
                .toList();
    }
}
