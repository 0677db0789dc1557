package com.chemlink.analytics.etl.dataset;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The queries that the prediction datasets share. What is put into their braces are names and numbers of ours. */
final class TrainingSql {

    private static final int HOURS = 24;

    private TrainingSql() {}

    /**
     * @param published whether what everybody sees is wanted; otherwise it is put together from what is kept of the past
     */
    static String rows(Dataset dataset, Horizon horizon, boolean published) {
        String table = "ai.training_data_" + dataset.id();
        return published
                ? rows(dataset, horizon, table, "split")
                : rows(dataset, horizon, "(%s)".formatted(Dataset.script("training-past").replace("{table}", table)
                        .replace("{dataset}", dataset.id())), "part");
    }

    /** Those whose label is not known yet. */
    static String newest(Dataset dataset, Horizon horizon) {
        return rows(dataset, horizon, "(%s)".formatted(Dataset.script("newest")), "split");
    }

    private static String rows(Dataset dataset, Horizon horizon, String from, String split) {
        return Dataset.script("training").replace("{rows}", from).replace("{split}", split)
                .replace("{labels}", dataset.labels().stream()
                        .map(label -> "%s AS %s".formatted(
                                label.type() == FieldType.BOOLEAN ? "label" : "label_core_activities", label.name()))
                        .collect(Collectors.joining(", ")))
                .replace("{before}", hours(horizon.daysAfterSignup())).replace("{after}", hours(horizon.days()));
    }

    static String leftOut(Horizon horizon) {
        return Dataset.script("training-left-out").replace("{mature}",
                hours(horizon.daysAfterSignup() + horizon.days()));
    }

    /** What follows from the prediction instant is not asked for: sending it costs the server a quarter of its time. */
    static List<StoredColumn> derived(Stream<StoredColumn> columns, Horizon horizon) {
        String t = "prediction_at";
        Map<String, String> derived = Map.of("signup_week",
                "date_trunc('week', make_timestamp(%s))::DATE"
                        .formatted(StoredColumn.microseconds(t, -HOURS * horizon.daysAfterSignup())),
                "x_t", "make_timestamptz(%s)".formatted(StoredColumn.microseconds(t, 0)), "x_population", "'real'",
                "x_label_until",
                "make_timestamptz(%s)".formatted(StoredColumn.microseconds(t, HOURS * horizon.days())));
        return columns.map(column -> {
            String sql = derived.get(column.name());
            return sql == null ? column : column.derivedAs(sql);
        }).toList();
    }

    /** Days of 24 hours, whatever clocks did. */
    private static String hours(int days) {
        return "interval '%d hours'".formatted(days * HOURS);
    }
}
