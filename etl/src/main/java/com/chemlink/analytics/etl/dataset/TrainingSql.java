package com.chemlink.analytics.etl.dataset;

import java.util.stream.Collectors;

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

    /** Days of 24 hours, whatever clocks did. */
    private static String hours(int days) {
        return "interval '%d hours'".formatted(days * HOURS);
    }
}
