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
        String from = published
                ? table
                : "(%s)".formatted(Dataset.script("training-past").replace("{table}", table)
                        .replace("{dataset}", dataset.id()));
        return Dataset.script("training").replace("{rows}", from)
                .replace("{split}", published ? "split" : "part")
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
