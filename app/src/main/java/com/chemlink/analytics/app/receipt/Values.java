package com.chemlink.analytics.app.receipt;

import com.chemlink.analytics.app.format.Dates;
import com.chemlink.analytics.app.format.Figures;
import com.chemlink.analytics.schema.metric.Column;
import com.chemlink.analytics.schema.metric.ColumnType;
import com.chemlink.analytics.schema.metric.Granularity;
import com.chemlink.analytics.schema.metric.Metric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of the catalogue in the form a person reads. */
public final class Values {

    private Values() {}

    public static String words(Column column, @Nullable Object value, ZoneId zone) {
        return switch (value) {
            case null -> Figures.NONE;
            case LocalDate date -> Dates.day(date);
            case OffsetDateTime instant -> Dates.minute(instant.toInstant(), zone);
            case Long number when column.name().endsWith("_id") -> number.toString(); // a name, not how many
            case Long count -> Figures.count(count);
            case BigDecimal number when column.type() == ColumnType.PERCENT ->
                Figures.decimal(number.doubleValue(), 2) + " %";
            case BigDecimal number -> Figures.plain(number.doubleValue());
            case Boolean flag -> flag ? "yes" : "no";
            default -> value.toString();
        };
    }

    /** The same of a dimension, which may be the first day of a period: Oct 2025; week of 27 Oct 2025. */
    public static String period(Column dimension, @Nullable Object value, @Nullable Granularity granularity,
            ZoneId zone) {
        return switch (value) {
            case LocalDate first when granularity == Granularity.MONTH -> Dates.month(first);
            case LocalDate first when granularity == Granularity.WEEK -> "week of " + Dates.day(first);
            case null, default -> words(dimension, value, zone);
        };
    }

    /** Where a number stands, with nothing beside it that says so: month 1; place 2; Oct 2025. */
    static String place(Column dimension, @Nullable Object value, @Nullable Granularity granularity, ZoneId zone) {
        return switch (value) {
            case Long after when granularity != null && dimension.name().equals(Metric.AFTER) ->
                "%s %d".formatted(granularity.label(), after);
            case Long number -> "%s %s".formatted(dimension.label().toLowerCase(Locale.ROOT), Figures.count(number));
            case null, default -> period(dimension, value, granularity, zone);
        };
    }

    /** For machines: ISO dates, plain numbers, nothing where nothing is known. */
    static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    static boolean isNumber(Column column) {
        return switch (column.type()) {
            case COUNT, NUMBER, PERCENT -> true;
            case DATE, INSTANT, TEXT, FLAG, ID -> false;
        };
    }
}
