package com.chemlink.analytics.etl.cli;

import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Days;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rows as people read them in a terminal: days in words, large numbers in groups, a rate with its interval beside it. */
final class ReadSheet {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss 'UTC'",
            Locale.ENGLISH);
    private static final String LOW = "_low";
    private static final String HIGH = "_high";

    private final Sheet sheet;
    private final List<String> names;

    private ReadSheet(Sheet sheet) {
        this.sheet = sheet;
        this.names = sheet.columns().stream().map(Column::name).toList();
    }

    static Sheet of(Sheet sheet) {
        return new ReadSheet(sheet).read();
    }

    private Sheet read() {
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            if (!isBound(names.get(column))) {
                kept.add(column);
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : sheet.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            kept.forEach(column -> cells.add(cell(row, column)));
            rows.add(cells);
        }
        return new Sheet(kept.stream().map(this::heading).toList(), rows);
    }

    /** One end of an interval whose rate stands beside it. */
    private boolean isBound(String name) {
        return Stream.of(LOW, HIGH).anyMatch(
                end -> name.endsWith(end) && hasInterval(name.substring(0, name.length() - end.length())));
    }

    private boolean hasInterval(String name) {
        return names.contains(name) && names.contains(name + LOW) && names.contains(name + HIGH);
    }

    private Column heading(int index) {
        Column column = sheet.columns().get(index);
        return hasInterval(column.name())
                ? Column.of(column.name() + " (95 %)", column.label(), ColumnType.PERCENT)
                : column;
    }

    private String cell(List<@Nullable Object> row, int index) {
        String name = names.get(index);
        Object value = row.get(index);
        return value == null || !hasInterval(name)
                ? words(name, value)
                : "%s (%s–%s)".formatted(value, row.get(names.indexOf(name + LOW)),
                        row.get(names.indexOf(name + HIGH)));
    }

    private static String words(String name, @Nullable Object value) {
        return switch (value) {
            case null -> "-";
            case LocalDate day -> Days.words(day);
            case OffsetDateTime instant -> INSTANT.format(instant.withOffsetSameInstant(ZoneOffset.UTC));
            case Long number when !name.equals("id") && !name.endsWith("_id") ->
                String.format(Locale.ROOT, "%,d", number);
            default -> Sheet.text(value);
        };
    }
}
