package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.Answer;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.Days;
import com.chemlink.analytics.schema.metric.DrillAnswer;
import com.chemlink.analytics.schema.metric.Effective;
import com.chemlink.analytics.schema.metric.Measure;
import com.chemlink.analytics.schema.metric.Run;
import com.chemlink.analytics.schema.metric.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An answer as a terminal shows it, and as JSON. */
final class MetricText {

    private MetricText() {}

    /** @param drawn the measure its chart draws; null: the first it can */
    static String of(Answer answer, @Nullable String drawn) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %s".formatted(answer.metric().title(), answer.metric().question()));
        lines.add("%s; %s; %s".formatted(answer.metric().source().label(), filter(answer),
                run(answer.run())));
        answer.remarks().forEach(remark -> lines.add("Note: " + remark));
        if (answer.rows().isEmpty()) { // why there may be none is part of what a number means
            lines.add("Nothing to show. " + answer.metric().meaning());
            return String.join("\n", lines);
        }
        lines.add("");
        lines.addAll(TerminalChart.grid(answer, drawn));
        lines.addAll(table(Sheet.of(answer), TerminalChart.bars(answer, drawn)));
        return String.join("\n", lines);
    }

    static String of(DrillAnswer behind) {
        List<String> lines = new ArrayList<>();
        lines.add("%s, %s, %s: %,d %s; %s".formatted(behind.metric().title(),
                behind.point().values().isEmpty() ? "all" : behind.point(), behind.measure().column().label(),
                behind.total(), behind.total() == 1 ? "row" : "rows", run(behind.run())));
        if (behind.total() > 0) {
            lines.add("");
            lines.addAll(table(Sheet.of(behind), List.of()));
        }
        return String.join("\n", lines);
    }

    private static String filter(Answer answer) {
        Effective filter = answer.effective();
        List<String> words = new ArrayList<>();
        answer.counted().ifPresent(days -> words.add(days.label()));
        words.add("population " + filter.population());
        if (filter.segment() != Segment.ALL) {
            words.add(filter.segment().label());
        }
        if (filter.country() != null) {
            words.add(filter.country());
        }
        if (filter.types() != null) {
            words.add(filter.types().label());
        }
        if (!filter.bulk()) {
            words.add("without bulk updates");
        }
        return String.join(", ", words);
    }

    private static String run(Run run) {
        return "as of %s, run %d".formatted(Days.words(run.asOfDate()), run.id());
    }

    /** Columns as wide as their longest value, numbers to the right. */
    static List<String> table(Sheet rows, List<String> bars) {
        Sheet sheet = ReadSheet.of(rows);
        List<List<String>> cells = new ArrayList<>();
        cells.add(sheet.columns().stream().map(Column::name).toList());
        sheet.rows().forEach(row -> cells.add(row.stream().map(Sheet::text).toList()));
        List<String> formats = IntStream.range(0, sheet.columns().size()).mapToObj(column -> {
            int width = cells.stream().mapToInt(values -> values.get(column).length()).max().orElse(1);
            return "%" + switch (sheet.columns().get(column).type()) {
                case COUNT, NUMBER, PERCENT -> "";
                default -> "-";
            } + Math.max(1, width) + "s  ";
        }).toList();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < cells.size(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < formats.size(); column++) {
                line.append(formats.get(column).formatted(cells.get(row).get(column)));
            }
            lines.add((line + (row > 0 && row <= bars.size() ? bars.get(row - 1) : "")).stripTrailing());
        }
        return lines;
    }

    static String json(Answer answer) {
        Effective filter = answer.effective();
        return """
                {
                  "metric": %s,
                  "title": %s,
                  "source": %s,
                  "run": %d,
                  "as_of": %s,
                  "filter": {"from": %s, "to": %s, "granularity": %s, "population": %s, "segment": %s, "country": %s, "types": %s, "bulk": %s},
                  "remarks": [%s],
                  "rows": %s
                }"""
                .formatted(text(answer.metric().id()), text(answer.metric().title()),
                        text(answer.metric().source().label()), answer.run().id(),
                        text(answer.run().asOf().toInstant()),
                        text(filter.from()), text(filter.to()), text(filter.granularity()), text(filter.population()),
                        text(filter.segment()), text(filter.country()),
                        text(filter.types() == null ? null : filter.types().label()),
                        text(filter.bulk() ? "in" : "out"),
                        answer.remarks().stream().map(MetricText::text).collect(Collectors.joining(", ")),
                        rows(Sheet.of(answer)));
    }

    static String json(DrillAnswer behind) {
        Measure measure = behind.measure();
        return """
                {
                  "metric": %s,
                  "point": %s,
                  "measure": %s,
                  "run": %d,
                  "total": %d,
                  "rows": %s
                }""".formatted(text(behind.metric().id()), text(behind.point()), text(measure.name()),
                behind.run().id(),
                behind.total(), rows(Sheet.of(behind)));
    }

    static String rows(Sheet sheet) {
        List<String> names = sheet.columns().stream().map(Column::name).toList();
        List<String> objects = new ArrayList<>();
        for (List<@Nullable Object> row : sheet.rows()) {
            List<String> members = new ArrayList<>();
            for (int column = 0; column < names.size(); column++) {
                members.add(text(names.get(column)) + ": " + text(row.get(column)));
            }
            objects.add("{" + String.join(", ", members) + "}");
        }
        return objects.isEmpty() ? "[]" : objects.stream().collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    }

    static String text(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return String.valueOf(value);
        }
        StringBuilder quoted = new StringBuilder("\"");
        value.toString().chars().forEach(character -> quoted.append(switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> character < ' ' ? "\\u%04x".formatted(character) : String.valueOf((char) character);
        }));
        return quoted.append('"').toString();
    }
}
