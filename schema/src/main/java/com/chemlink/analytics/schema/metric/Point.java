package com.chemlink.analytics.schema.metric;

import com.chemlink.analytics.schema.failure.Category;
import com.chemlink.analytics.schema.failure.Failure;
import com.chemlink.analytics.schema.failure.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** One point of a metric: a value for each of its dimensions. A metric without dimensions has one, which is empty. */
public record Point(Map<String, Object> values) {

    static Point of(Metric metric, AnswerRow row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column dimension : metric.dimensions()) {
            Object value = row.value(dimension.name());
            if (value == null) {
                throw new IllegalStateException("%s has a point without %s".formatted(metric.id(), dimension.name()));
            }
            values.put(dimension.name(), value);
        }
        return new Point(values);
    }

    /** As the command line writes it: the dimensions' values in their order, between slashes. */
    public static Point parse(Metric metric, String text) {
        List<Column> dimensions = metric.dimensions();
        String[] parts = dimensions.isEmpty() ? new String[0] : text.split("/", dimensions.size());
        if (parts.length != dimensions.size()) {
            throw unreadable(metric, text);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int index = 0; index < parts.length; index++) {
            values.put(dimensions.get(index).name(), value(metric, dimensions.get(index).type(), parts[index].strip()));
        }
        return new Point(values);
    }

    private static Object value(Metric metric, ColumnType type, String text) {
        try {
            return switch (type) {
                case DATE -> Objects.requireNonNullElseGet(Days.parse(text), () -> {
                    throw unreadable(metric, text);
                });
                case COUNT -> Long.valueOf(text);
                default -> text;
            };
        } catch (NumberFormatException _) {
            throw unreadable(metric, text);
        }
    }

    /** Itself, if the answer has it: behind any other stands nobody, or somebody whom no number counts. */
    public Point of(Answer answer) {
        List<String> points = answer.rows().stream().map(row -> answer.point(row).toString()).toList();
        if (!points.contains(toString())) {
            throw new Failure(Category.BAD_CONFIGURATION, "ME-POINT",
                    "%s has no point %s here.".formatted(answer.metric().id(), this),
                    Nearest.question(toString(), points) + "Without a point, all of them are shown.");
        }
        return this;
    }

    private static Failure unreadable(Metric metric, String text) {
        return new Failure(Category.BAD_CONFIGURATION, "ME-POINT",
                "'%s' is no point of %s.".formatted(text, metric.id()),
                metric.dimensions().isEmpty()
                        ? "Leave the point empty."
                        : "Write " + metric.dimensions().stream().map(Column::name).collect(Collectors.joining("/"))
                                + ".");
    }

    @Override
    public String toString() {
        return values.values().stream().map(Object::toString).collect(Collectors.joining("/"));
    }
}
